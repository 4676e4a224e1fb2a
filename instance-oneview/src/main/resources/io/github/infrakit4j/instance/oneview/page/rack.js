// Draws what the plugin tells. No text from outside becomes markup.

import * as model from "./model.js";
import { all, content, health, isIll, isMoving, look, owner, step } from "./model.js";

const MOST_EVENTS = 100;
const MOST_ROWS = 50;
const HEALTH = { OK: ["✔", "good"], Warning: ["▲", "warn"], Critical: ["✖", "bad"], Disabled: ["✖", "bad"] };
const SIGNS = { good: "✔", bad: "✖", new: "+", gone: "−" };

const bays = new Map();
const heads = new Map();
const frames = new Map();
let chosen = null;
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

/** As many children as there are values, each filled by its own. */
function list(parent, values, make, fill) {
  while (parent.children.length > values.length) parent.lastChild.remove();
  while (parent.children.length < values.length) parent.append(make());
  values.forEach((value, i) => fill(parent.children[i], value));
}

const time = (instant) => new Date(instant).toLocaleTimeString([], { hour12: false });
const moment = (instant) => new Date(instant).toLocaleString([], { hour12: false });

/** A list that may be long: its first rows, and how many more there are. */
function rows(id, values, fill) {
  const more = values.length - MOST_ROWS;
  const shown = more > 0 ? [...values.slice(0, MOST_ROWS), null] : values;
  list($(id), shown, row, (item, one) => {
    const [what, bar, how, why] = item.children;
    item.className = "";
    bar.hidden = true;
    text(how, "");
    text(why, "");
    if (one) fill(one, { item, what, bar, how, why });
    else text(what, `… and ${more} more`);
  });
}

// The rack

function bay({ server, below }, rackServer) {
  const part = Object.fromEntries(
    ["number", "led", "power", "profile", "group", "sign", "word", "bar", "step", "fill"]
      .map((name) => [name, el("span", { class: name })]));
  part.bar.append(part.fill);
  const button = el(
    "button",
    { type: "button", class: "bay", "aria-pressed": "false" },
    el("span", { class: "top" }, part.number, el("span", { class: "lamp" }, part.power, part.led)),
    part.profile,
    part.group,
    el("span", { class: "work" }, part.bar, part.step),
    el("span", { class: "health" }, part.sign, part.word),
  );
  button.addEventListener("click", () => choose(server.key));
  bays.set(server.key, { button, part, rackServer, below });
  return button;
}

function place(one, columns) {
  if (one.server) return bay(one, columns === 0);
  return el("div", { class: "bay empty" }, el("span", { class: "number" }, String(one.bay)), el("span", {}, one.words));
}

function frame({ name, columns, places }) {
  const grid = el("div", { class: columns ? "bays" : "bays units" }, ...places.map((each) => place(each, columns)));
  if (columns) grid.style.setProperty("--columns", columns);
  return el("section", { class: "chassis", "aria-label": name }, el("h2", {}, name), grid);
}

/** The frame as it stands, where it would become the same: of thousands of bays few come or go. */
function framed(name, chassis, kept, before) {
  const shape = JSON.stringify([chassis.columns,
    chassis.places.map(({ server, below, bay, words }) => [server?.key, below, bay, words])]);
  const old = kept.get(name);
  const made = old?.shape === shape ? old : { shape, element: frame(chassis) };
  if (made === old) chassis.places.forEach(({ server: s }) => s && bays.set(s.key, before.get(s.key)));
  kept.delete(name);
  frames.set(name, made);
  return made.element;
}

function build() {
  const focus = document.activeElement?.closest("button.bay");
  const key = [...bays].find(([, made]) => made.button === focus)?.[0];
  const [kept, before] = [new Map(frames), new Map(bays)];
  [frames, bays, heads].forEach((each) => each.clear());
  $("rack").replaceChildren(...model.appliances().map((each) => {
    const trouble = el("p", { class: "trouble", role: "alert", hidden: true });
    const asOf = el("p", { class: "as-of" });
    const title = el("h2", {}, each.Alias || each.Address || "No appliance is configured");
    const section = el("section", { class: "appliance", "aria-label": `Appliance ${each.Alias || each.Address || ""}` },
      el("div", { class: "about" }, title, asOf), trouble,
      ...model.chassis(each).map((one) => framed(each.Alias + " " + one.name, one, kept, before)));
    heads.set(each.Alias, { section, trouble, asOf });
    return section;
  }));
  model.servers().forEach((each) => drawBay(each, bays.get(each.key)));
  if (key) bays.get(key)?.button.focus();
}

function drawHead(appliance) {
  const { section, trouble, asOf } = heads.get(appliance.Alias);
  const failure = model.failure(appliance);
  const seen = appliance.AsOf ? time(appliance.AsOf) : "";
  text(asOf, seen ? `as of ${seen}` : failure ? "not seen yet" : "looking …");
  trouble.hidden = !failure;
  const since = appliance.Trouble ? ` (since ${moment(appliance.Trouble.Since)})` : "";
  if (failure) text(trouble, failure + since + (seen ? `. Servers are shown as they were at ${seen}.` : ""));
  section.classList.toggle("stale", Boolean(appliance.Failure));
}

function drawBay(server, { button, part, rackServer, below }) {
  const instance = server.instance;
  const group = instance?.Group;
  const power = (server.Power ?? "power unknown").replace("Powering", "").toLowerCase();
  const turning = /ing$/.test(server.Power ?? "");
  const [sign, kind] = isIll(server) || instance?.lost ? HEALTH.Critical : (HEALTH[server.Health] ?? ["?", "warn"]);
  const busy = instance && (isMoving(instance) || step(instance));
  text(part.number, rackServer || !server.Bay ? server.Name : server.Bay + (below ? ` + ${below}` : ""));
  text(part.power, power + (turning || /^Powering/.test(server.Power ?? "") ? " …" : ""));
  text(part.profile, content(server));
  text(part.group, server.alone ? "left alone" : owner(server));
  part.group.className = "group " + (server.alone ? "alone" : group ? look(group) : "none");
  text(part.sign, sign);
  text(part.word, health(server) + (server.Maintenance ? ", maintenance" : ""));
  text(part.step, step(instance));
  part.bar.hidden = !instance || !isMoving(instance);
  part.fill.style.width = instance && isMoving(instance) ? Math.max(4, instance.Percent ?? 0) + "%" : "0";
  button.className = ["bay", kind, below ? "tall" : "", group ? look(group) : "", instance || server.Profile ? "taken" : "free",
    server.Power === "On" ? "on" : "", /^Powering|^Resetting/.test(server.Power ?? "") ? "turning" : "",
    busy ? "busy" : ""].join(" ");
  attribute(button, "aria-pressed", String(server.key === chosen));
  attribute(button, "aria-label", [
    server.Name + (below ? ` and ${below}` : ""),
    instance ? `instance ${instance.ID}` : server.Profile ? `profile ${server.Profile}` : content(server),
    instance ? (group ? `group ${group}` : "no group") : server.Profile ? "of others" : "",
    server.alone ? "left alone" : "",
    `power ${part.power.textContent}`,
    part.word.textContent,
    step(instance),
  ].filter(Boolean).join(", "));
  button.title = [content(server), server.Name].filter(Boolean).join(" · ");
}

// In short, and beside the rack

function drawSums() {
  const instances = all("Instances");
  const servers = model.servers();
  const sums = {
    Servers: servers.length,
    Free: servers.filter((s) => !s.Hindrance && !s.instance && !s.alone).length,
    Instances: instances.length,
    "On their way": instances.filter(isMoving).length,
    Lost: all("Lost").length,
  };
  list($("sums"), Object.entries(sums), () => el("div", {}, el("dt"), el("dd")), (row, [name, sum]) => {
    text(row.firstChild, name);
    text(row.lastChild, String(sum));
    row.className = name === "Lost" && sum > 0 ? "bad" : "";
  });
  const counts = new Map();
  for (const one of instances) counts.set(one.Group, (counts.get(one.Group) ?? 0) + 1);
  list($("groups"), [...counts], () => el("li", {}, el("span"), el("span")), (row, [group, count]) => {
    text(row.firstChild, group ?? "no group");
    row.firstChild.className = "group " + (group ? look(group) : "none");
    text(row.lastChild, ` × ${count}`);
  });
}

const row = () => el("li", {}, el("span", { class: "what" }), el("progress", { max: 100 }), el("span", { class: "step" }), el("span", { class: "why" }));

function drawWork() {
  const work = all("Instances").filter((one) => one.State !== "ready" || one.Reason);
  $("no-work").hidden = work.length > 0;
  rows("work", work, (one, { item, what, bar, how, why }) => {
    text(what, one.ID + (one.Server ? ` on ${one.Server}` : ""));
    bar.hidden = !isMoving(one);
    bar.value = one.Percent ?? 0;
    attribute(bar, "aria-label", one.ID);
    item.className = isMoving(one) ? "running" : "bad";
    text(how, one.State === "ready" ? "✖ its server is ill" : (isMoving(one) ? "" : "✖ ") + step(one));
    text(why, one.Reason ?? one.Doing ?? "");
  });
}

function drawLost() {
  const lost = all("Lost");
  $("lost-panel").hidden = lost.length === 0;
  rows("lost", lost, (one, { item, what, how, why }) => {
    text(what, one.ID + (one.Group ? ` of group ${one.Group}` : ""));
    item.className = "bad";
    text(how, `✖ ${one.Server ? one.Server + ", " : ""}since ${moment(one.Since)}`);
    text(why, one.Reason ?? "");
  });
}

function drawAlone() {
  const alone = all("Quarantined");
  $("alone-panel").hidden = alone.length === 0;
  rows("alone", alone, (one, { what, how, why }) => {
    text(what, one.Server);
    text(how, one.Until ? `until ${moment(one.Until)}` : "until somebody lifts it");
    text(why, one.Reason ?? "");
  });
}

function happened(at, sentence, kind = "") {
  const events = $("events");
  events.prepend(
    el("li", { class: kind },
      el("time", { dateTime: at }, time(at)),
      el("span", { class: "sign", "aria-hidden": "true" }, SIGNS[kind] ?? "·"),
      el("span", {}, sentence)),
  );
  while (events.children.length > MOST_EVENTS) events.lastChild.remove();
}

// One server

function facts(server) {
  const one = server.instance;
  const free = server.alone ? "no: left alone" : server.Hindrance ? `no: ${server.Hindrance}` : "yes";
  return [
    ["Model", server.Model],
    ["Health", health(server)],
    ["Power", server.Power],
    ["State", server.State + (server.Maintenance ? ", maintenance" : "")],
    ["Profile", server.Profile ?? "none"],
    ["Instance", one?.ID],
    ["Group", one?.Group],
    ["How far", one && (one.lost ? "lost" : one.State + (one.Percent === undefined ? "" : `, ${one.Percent} %`))],
    ["Doing", one?.Doing],
    ["Since", one && moment(one.Since)],
    ["Reason", one?.Reason],
    ["Can be taken", server.Profile || one ? undefined : free],
    ["Left alone", server.alone && `${server.alone.Reason}; ${server.alone.Until ? "until " + moment(server.alone.Until) : "until somebody lifts it"}`],
  ].filter(([, value]) => value);
}

function drawChosen() {
  const server = chosen && model.server(chosen);
  if (chosen && !server) return leave(false);
  $("chosen").hidden = $("close").hidden = !server;
  $("hint").hidden = Boolean(server);
  text($("server-name"), server ? server.Name : "Choose a server");
  if (!server) return;
  list($("facts"), facts(server), () => el("div", {}, el("dt"), el("dd")), (item, [name, value]) => {
    text(item.firstChild, name);
    text(item.lastChild, String(value));
  });
}

function choose(key) {
  const before = chosen;
  chosen = key;
  draw(new Set([before, key]));
  // Where the server's panel lies over the rack, the server is not to lie under it.
  if (matchMedia("(max-width: 59.99rem)").matches) bays.get(key)?.button.scrollIntoView();
  $("server-name").focus();
}

function leave(focus = true) {
  const before = chosen;
  chosen = null;
  draw(new Set([before]));
  if (focus) bays.get(before)?.button.focus();
}

$("close").addEventListener("click", () => leave());

document.addEventListener("keydown", (e) => {
  if (e.key === "Escape" && chosen) return leave();
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const from = document.activeElement?.closest("button.bay");
  if (from && steps[e.key]) {
    neighbour(from, ...steps[e.key])?.focus();
    e.preventDefault();
  }
});

/** The nearest bay in a direction, as the eye sees it: of this chassis, the one before and the one after. */
function neighbour(from, x, y) {
  const frames = [...document.querySelectorAll(".chassis")];
  const own = frames.indexOf(from.closest(".chassis"));
  const near = frames.slice(Math.max(0, own - 1), own + 2).flatMap((each) => [...each.querySelectorAll("button.bay")]);
  const middle = (b) => {
    const r = b.getBoundingClientRect();
    return [r.left + r.width / 2, r.top + r.height / 2];
  };
  const [left, top] = middle(from);
  let best = null;
  let least = Infinity;
  for (const button of near) {
    const [toLeft, toTop] = middle(button);
    const along = (toLeft - left) * x + (toTop - top) * y;
    const aside = Math.abs((toLeft - left) * y) + Math.abs((toTop - top) * x);
    if (along > 1 && along + 3 * aside < least) [best, least] = [button, along + 3 * aside];
  }
  return best;
}

// What the plugin tells

/** Draws these servers, and all that is beside the rack. */
function draw(keys) {
  for (const appliance of model.appliances()) drawHead(appliance);
  for (const key of keys) {
    const server = key && model.server(key);
    if (server && bays.has(key)) drawBay(server, bays.get(key));
  }
  drawSums();
  drawWork();
  drawLost();
  drawAlone();
  drawChosen();
}

function took({ touched, shape }) {
  if (shape) build();
  draw(shape ? new Set() : touched);
}

function status(sign, sentence, live) {
  const link = $("link");
  link.classList.toggle("live", live);
  if (link.dataset.said === sentence) return;
  link.dataset.said = sentence;
  link.replaceChildren(el("span", { "aria-hidden": "true" }, sign), " " + sentence);
}

const source = new EventSource("changes");
let fresh = true;

source.addEventListener("rack", (message) => {
  const told = JSON.parse(message.data);
  document.title = told.Name;
  text($("name"), told.Name);
  text($("about"), `InfraKit instance plugin for OneView, ${told.Version}; servers are listed every ${told.EverySeconds} s while somebody looks`);
  took({ ...model.begin(told), shape: true });
  status("●", "Live", true);
  if (fresh) happened(new Date().toISOString(), known ? "Connected again" : "Looking at the rack");
  known = true;
  fresh = false;
});

source.addEventListener("changed", (message) => took(model.take(JSON.parse(message.data))));

source.addEventListener("happened", (message) => {
  const event = JSON.parse(message.data);
  happened(event.At, ...model.sentence(event));
});

source.addEventListener("error", () => {
  fresh = true;
  status("○", "Not connected: trying again", false);
});
