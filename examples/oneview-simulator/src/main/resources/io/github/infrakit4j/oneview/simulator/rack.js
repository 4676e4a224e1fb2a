// Draws the rack, and does what is clicked. No text from the appliance becomes markup.

import * as rack from "./model.js";
import { all, byUri, groupOf, isBroken, isOver, look, marker, owner, percent, profileOf } from "./model.js";
import { covered, health, ordinary, sentence, taskOn } from "./model.js";

const MOST_EVENTS = 100;
const MOST_TASKS = 6;
const HEALTH = {
  OK: ["✔", "good"],
  Warning: ["▲", "warn"],
  Critical: ["✖", "bad"],
};

const bays = new Map();
let chosen = null;
let drawn = false;
let known = false;

const $ = (id) => document.getElementById(id);

function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Changes a text only if it is another one, so that nothing is read out twice. */
function text(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

function attribute(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const mark = (server) =>
  server.state === "ProfileError" ? HEALTH.Critical : (HEALTH[server.status] ?? ["?", "warn"]);

// The rack

function chassis(name, columns) {
  const grid = el("div", { class: columns ? "bays" : "bays units" });
  if (columns) grid.style.setProperty("--columns", columns);
  return { grid, frame: el("section", { class: "chassis", "aria-label": name }, el("h2", {}, name), grid) };
}

function bay(server, rackServer) {
  const part = {
    number: el("span", { class: "number" }),
    led: el("span", { class: "led" }),
    power: el("span", { class: "power" }),
    profile: el("span", { class: "profile" }),
    group: el("span", { class: "group" }),
    sign: el("span", { class: "sign" }),
    health: el("span", { class: "word" }),
    bar: el("span", { class: "bar" }),
    step: el("span", { class: "step" }),
  };
  part.fill = el("span", { class: "fill" });
  part.bar.append(part.fill);
  const button = el(
    "button",
    { type: "button", class: "bay", "aria-pressed": "false" },
    el("span", { class: "top" }, part.number, el("span", { class: "lamp" }, part.power, part.led)),
    part.profile,
    part.group,
    el("span", { class: "work" }, part.bar, part.step),
    el("span", { class: "health" }, part.sign, part.health),
  );
  button.addEventListener("click", () => choose(server.uri));
  return { button, part, rackServer };
}

function build() {
  bays.clear();
  const rack = $("rack");
  rack.replaceChildren();
  const servers = all("server-hardware");
  for (const enclosure of all("enclosures")) {
    const count = enclosure.deviceBayCount ?? 0;
    const over = covered(enclosure, servers);
    const row = [...over].map(([bay, blade]) => bay - blade.position).find((apart) => apart > 1);
    const columns = row ?? (count > 8 ? Math.ceil(count / 2) : count);
    const { grid, frame } = chassis(`Enclosure ${enclosure.name}`, columns);
    for (let position = 1; position <= count; position++) {
      const server = servers.find((s) => s.locationUri === enclosure.uri && s.position === position);
      const blade = over.get(position);
      if (server) grid.append(add(server, false, over.get(position + columns) === server ? position + columns : 0));
      else if (!blade) grid.append(empty(position, "empty"));
      else if (blade.position + columns !== position) grid.append(empty(position, `part of bay ${blade.position}`));
    }
    rack.append(frame);
  }
  const others = servers.filter((s) => !byUri(s.locationUri));
  if (others.length > 0) {
    const { grid, frame } = chassis("Rack servers", 0);
    others.forEach((server) => grid.append(add(server, true)));
    rack.append(frame);
  }
}

function add(server, rackServer, below) {
  const made = { ...bay(server, rackServer), below };
  bays.set(server.uri, made);
  return made.button;
}

function empty(position, words) {
  return el("div", { class: "bay empty" }, el("span", { class: "number" }, String(position)), el("span", {}, words));
}

function drawBay(server, { button, part, rackServer, below }) {
  const profile = profileOf(server);
  const task = taskOn(server);
  const group = groupOf(profile);
  const [sign, kind] = mark(server);
  const powered = server.powerState === "On";
  const step = task ? `${task.name.replace(/^(\w+).*/, "$1")} ${percent(task)} %` : "";
  text(part.number, rackServer ? server.name : server.position + (below ? ` + ${below}` : ""));
  text(part.power, server.powerState.replace("Powering", "").toLowerCase() + (/ing/.test(server.powerState) ? " …" : ""));
  text(part.profile, profile ? profile.name : server.state === "Monitored" ? "monitored only" : "free");
  text(part.group, owner(profile));
  part.group.className = "group " + (group ? look(group) : "none");
  text(part.sign, sign);
  text(part.health, health(server) + (server.maintenanceMode ? ", maintenance" : ""));
  text(part.step, step);
  part.fill.style.width = task ? Math.max(4, percent(task)) + "%" : "0";
  button.className = ["bay", kind, below ? "tall" : "", group ? look(group) : "", profile ? "taken" : "free",
    powered ? "on" : "", /ing/.test(server.powerState) ? "turning" : "", task ? "busy" : ""].join(" ");
  attribute(button, "aria-pressed", String(server.uri === chosen));
  attribute(button, "aria-label", [
    server.name + (below ? ` and ${below}` : ""),
    profile ? `profile ${profile.name}` : part.profile.textContent,
    profile ? (group ? `group ${group}` : "of others") : "",
    `power ${part.power.textContent}`,
    part.health.textContent,
    step,
  ].filter(Boolean).join(", "));
  button.title = profile ? `${profile.name} on ${server.name}` : server.name;
}

// Sums, tasks and events

function drawSums() {
  const servers = all("server-hardware");
  const sums = {
    Servers: servers.length,
    "With a profile": servers.filter((s) => s.serverProfileUri).length,
    "Power on": servers.filter((s) => s.powerState === "On").length,
    Broken: servers.filter(isBroken).length,
    "Tasks running": all("tasks").filter((t) => !isOver(t)).length,
  };
  const list = $("sums");
  if (list.children.length === 0) {
    for (const name of Object.keys(sums)) list.append(el("div", {}, el("dt", {}, name), el("dd", {})));
  }
  Object.entries(sums).forEach(([name, sum], i) => {
    text(list.children[i].lastChild, String(sum));
    list.children[i].className = name === "Broken" && sum > 0 ? "bad" : "";
  });
  drawGroups();
}

function drawGroups() {
  const counts = new Map();
  for (const profile of all("server-profiles")) {
    const group = owner(profile);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const inOrder = [...counts].sort(([a], [b]) => rack.hasLook(b) - rack.hasLook(a));
  const shown = inOrder.map(([group, count]) => `${group} × ${count}`).join("\n");
  const list = $("groups");
  if (list.dataset.shown === shown) return;
  list.dataset.shown = shown;
  list.replaceChildren(
    ...inOrder.map(([group, count]) =>
      el("li", {}, el("span", { class: "group " + (rack.hasLook(group) ? look(group) : "none") }, group), ` × ${count}`)),
  );
}

function drawTasks() {
  const tasks = all("tasks").reverse();
  const shown = [...tasks.filter((t) => !isOver(t)), ...tasks.filter(isOver)].slice(0, MOST_TASKS);
  $("no-tasks").hidden = shown.length > 0;
  const list = $("tasks");
  while (list.children.length > shown.length) list.lastChild.remove();
  while (list.children.length < shown.length) {
    list.append(el("li", {}, el("span", { class: "what" }), el("progress", { max: 100 }), el("span", { class: "step" })));
  }
  shown.forEach((task, i) => {
    const [what, bar, step] = list.children[i].children;
    const name = `${task.name} ${task.associatedResource?.resourceName ?? ""}`.trim();
    text(what, name);
    bar.value = percent(task);
    bar.hidden = isOver(task);
    attribute(bar, "aria-label", name);
    list.children[i].className = !isOver(task) ? "running" : task.taskState === "Completed" ? "good" : "bad";
    text(step, isOver(task) ? ended(task) : `${percent(task)} % · ${sentence(task.taskStatus)}`);
  });
}

function ended(task) {
  const error = task.taskErrors?.[0];
  if (task.taskState === "Completed") return "✔ Completed";
  return `✖ ${task.taskState}${error ? ": " + sentence(error.message) : ""}`;
}

function happened(sentence, kind = "") {
  const signs = { good: "✔", bad: "✖", new: "+", gone: "−" };
  const now = new Date();
  const list = $("events");
  list.prepend(
    el("li", { class: kind },
      el("time", { dateTime: now.toISOString() }, now.toLocaleTimeString([], { hour12: false })),
      el("span", { class: "sign", "aria-hidden": "true" }, signs[kind] ?? "·"),
      el("span", {}, sentence)),
  );
  while (list.children.length > MOST_EVENTS) list.lastChild.remove();
}

// One server

function facts(server) {
  const profile = profileOf(server);
  const said = marker(profile);
  const template = byUri(profile?.serverProfileTemplateUri);
  return [
    ["Model", server.model],
    ["Health", health(server)],
    ["Power", server.powerState + (server.powerLock ? ", locked" : "")],
    ["State", server.state + (server.maintenanceMode ? ", maintenance" : "")],
    ["Profile", profile ? `${profile.name} (${profile.state})` : "none"],
    ["Template", template?.name],
    ["Group", said?.get("infrakit.group")],
    ["Instance", said?.get("@id")],
    ["Description", profile && !said ? profile.description : undefined],
  ].filter(([, value]) => value);
}

function drawChosen() {
  const server = byUri(chosen);
  if (chosen && !server) return leave(false);
  $("chosen").hidden = $("close").hidden = !server;
  $("hint").hidden = Boolean(server);
  text($("server-name"), server ? server.name : "Choose a server");
  if (!server) return;
  const shown = facts(server);
  const list = $("facts");
  while (list.children.length > shown.length) list.lastChild.remove();
  while (list.children.length < shown.length) list.append(el("div", {}, el("dt"), el("dd")));
  shown.forEach(([name, value], i) => {
    text(list.children[i].firstChild, name);
    text(list.children[i].lastChild, String(value));
  });
  text($("break"), ordinary(server) ? "Break it" : "Repair it");
  $("break").classList.toggle("mend", !ordinary(server));
  text($("power"), server.powerState === "On" ? "Power off" : "Power on");
  text($("maintenance"), server.maintenanceMode ? "End maintenance" : "Start maintenance");
  attribute($("profile-error"), "aria-disabled", String(!server.serverProfileUri || server.state === "ProfileError"));
}

function choose(uri) {
  chosen = uri;
  $("problem").hidden = true;
  // At once: what gets the focus is read out as it is.
  drawChosen();
  draw();
  // Where the server's panel lies over the rack, the server is not to lie under it.
  if (matchMedia("(max-width: 59.99rem)").matches) bays.get(uri)?.button.scrollIntoView();
  $("server-name").focus({ preventScroll: true });
}

function leave(back = true) {
  const button = bays.get(chosen)?.button;
  const inside = $("server").contains(document.activeElement);
  chosen = null;
  drawChosen();
  draw();
  if (back) button?.focus();
  else if (inside) $("server-name").focus();
}

async function act(verb, body = {}) {
  const server = byUri(chosen);
  if (!server) return;
  const problem = $("problem");
  problem.hidden = true;
  try {
    const answer = await fetch(`simulator/servers/${encodeURIComponent(server.name)}/${verb}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error((await answer.json()).message);
  } catch (e) {
    problem.textContent = `That was not done to ${server.name}: ${e.message}`;
    problem.hidden = false;
  }
}

const now = () => byUri(chosen) ?? {};
$("break").addEventListener("click", () => act(ordinary(now()) ? "fail" : "recover"));
$("power").addEventListener("click", () => act("power", { power: now().powerState === "On" ? "Off" : "On" }));
$("maintenance").addEventListener("click", () => act("maintenance", { maintenance: !now().maintenanceMode }));
$("profile-error").addEventListener("click", (e) => {
  if (e.currentTarget.getAttribute("aria-disabled") !== "true") act("profile-error");
});
$("remove").addEventListener("click", () => {
  text($("sure-title"), `Remove ${now().name}?`);
  $("sure").showModal();
});
$("sure-no").addEventListener("click", () => $("sure").close());
$("sure-yes").addEventListener("click", () => {
  $("sure").close();
  act("remove");
});
$("close").addEventListener("click", () => leave());

document.addEventListener("keydown", (e) => {
  if (e.key === "Escape" && chosen && !$("sure").open) return leave();
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const from = document.activeElement?.closest("button.bay");
  if (from && steps[e.key]) {
    const to = neighbour(from, ...steps[e.key]);
    if (to) to.focus();
    e.preventDefault();
  }
});

/** The nearest bay in a direction, as the eye sees it. */
function neighbour(from, x, y) {
  const middle = (b) => {
    const r = b.getBoundingClientRect();
    return [r.left + r.width / 2, r.top + r.height / 2];
  };
  const [left, top] = middle(from);
  let best = null;
  let least = Infinity;
  for (const { button } of bays.values()) {
    const [toLeft, toTop] = middle(button);
    const along = (toLeft - left) * x + (toTop - top) * y;
    const aside = Math.abs((toLeft - left) * y) + Math.abs((toTop - top) * x);
    if (along > 1 && along + 3 * aside < least) [best, least] = [button, along + 3 * aside];
  }
  return best;
}

// What the appliance tells

function draw() {
  if (drawn) return;
  drawn = true;
  requestAnimationFrame(() => {
    drawn = false;
    for (const [uri, made] of bays) if (byUri(uri)) drawBay(byUri(uri), made);
    drawSums();
    drawTasks();
    drawChosen();
  });
}

function status(sign, sentence, live) {
  const link = $("link");
  link.classList.toggle("live", live);
  if (link.dataset.said === sentence) return;
  link.dataset.said = sentence;
  link.replaceChildren(el("span", { "aria-hidden": "true" }, sign), " " + sentence);
}

const source = new EventSource("changes");

source.addEventListener("rack", (message) => {
  const { appliance, speed, resources } = JSON.parse(message.data);
  rack.begin(resources);
  const time = speed === 0 ? "stands still until it is moved" : `runs ${speed} × as fast as yours`;
  text($("appliance"), `A simulated OneView appliance at ${appliance}; its time ${time}`);
  build();
  draw();
  status("●", "Live", true);
  happened(known ? "Connected again" : "Looking at the rack");
  known = true;
});

source.addEventListener("change", (message) => {
  const { said, shape } = rack.take(JSON.parse(message.data));
  said.forEach(([sentence, kind]) => happened(sentence, kind));
  if (shape) build();
  draw();
});

source.addEventListener("error", () => status("○", "Not connected: trying again", false));
