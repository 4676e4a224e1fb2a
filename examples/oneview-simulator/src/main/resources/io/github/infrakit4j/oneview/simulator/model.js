// What is in the rack, as the appliance's message bus tells it, and what that means.

const GROUP_LOOKS = 8;
const MOST_TASKS = 50;
const OVER = new Set(["Completed", "Warning", "Error", "Terminated", "Killed", "Interrupted"]);

const resources = new Map();
const looks = new Map();

export const all = (category) => [...resources.values()].filter((r) => r.category === category);
export const byUri = (uri) => (uri ? resources.get(uri) : undefined);
export const profileOf = (server) => byUri(server.serverProfileUri);
export const isBroken = (server) => server.status === "Critical" || server.state === "ProfileError";
export const ordinary = (server) => server.status === "OK" && !isBroken(server);
export const isOver = (task) => OVER.has(task.taskState);
export const percent = (task) => task.percentComplete || 0;

/** The names and values in the marker of a description: [infrakit:1 @id="…" name="value" …]. */
export function marker(profile) {
  const text = profile?.description ?? "";
  const found = /\[infrakit:1 ((?:[^"\]]|"(?:[^"\\]|\\.)*")*)\]/.exec(text);
  if (!found) return null;
  const pairs = new Map();
  const quoted = /(@?)(?:([\w.:/-]+)|("(?:[^"\\]|\\.)*"))=("(?:[^"\\]|\\.)*")/g;
  for (const [, own, bare, name, value] of found[1].matchAll(quoted)) {
    try {
      pairs.set(own + (bare ?? JSON.parse(name)), JSON.parse(value));
    } catch {
      return null;
    }
  }
  return pairs.has("@id") ? pairs : null;
}

export const groupOf = (profile) => marker(profile)?.get("infrakit.group");

/** A group keeps its look, and different groups differ as long as there are looks. */
export function look(group) {
  if (!looks.has(group)) {
    let start = 0;
    for (const letter of group) start = (start * 31 + letter.codePointAt(0)) % GROUP_LOOKS;
    const taken = new Set(looks.values());
    let next = start;
    while (taken.has(next) && (next = (next + 1) % GROUP_LOOKS) !== start);
    looks.set(group, next);
  }
  return "g" + looks.get(group);
}

export const hasLook = (group) => looks.has(group);

export const owner = (profile) =>
  profile ? (groupOf(profile) ?? (marker(profile) ? "no group" : "others’")) : "";

/** The bays over which a blade is that is in another one, with that blade. */
export function covered(enclosure, servers) {
  const over = (enclosure.deviceBays ?? [])
    .filter((bay) => bay.devicePresence === "Subsumed")
    .map((bay) => [bay.bayNumber, servers.find((s) => s.uri === bay.coveredByDevice)]);
  return new Map(over.filter(([, server]) => server));
}

export function taskOn(server) {
  const uris = [server.uri, server.serverProfileUri].filter(Boolean);
  return all("tasks").find((t) => !isOver(t) && uris.includes(t.associatedResource?.resourceUri));
}

/** The appliance writes links into its sentences as JSON: only their names are for people. */
export const sentence = (s) => (s ?? "").replace(/\{"name":"([^"]*)", ?"uri":"[^"]*"\}/g, "$1");

export const health = (server) => (server.state === "ProfileError" ? "Profile error" : server.status);
const whereOf = (profile) => byUri(profile.serverHardwareUri)?.name ?? "no server";

// What differs between a resource as it was and as it is, in sentences, each good, bad, new or gone.

function* server(before, after) {
  if (!after) return yield [`${before.name} was removed`, "bad"];
  if (!before) return yield [`${after.name} was added`, "new"];
  const name = after.name;
  if (before.status !== after.status) {
    if (after.status === "OK") yield [`${name} is well again`, "good"];
    else yield [`${name} broke: its status is ${after.status}`, "bad"];
  }
  if (before.state !== after.state && after.state === "ProfileError") {
    yield [`The profile on ${name} is in error`, "bad"];
  }
  if (before.powerState !== after.powerState && !/ing$/.test(after.powerState)) {
    yield [`${name} is ${after.powerState.toLowerCase()}`];
  }
  if (before.maintenanceMode !== after.maintenanceMode) {
    yield [`${name} is ${after.maintenanceMode ? "in" : "out of"} maintenance`];
  }
}

function* profile(before, after) {
  if (!after) return yield [`${before.name} is gone from ${whereOf(before)}`, "gone"];
  const group = groupOf(after);
  const name = after.name + (group ? ` of group ${group}` : "");
  const where = whereOf(after);
  if (!before) return yield [`${name} is being made on ${where}`, "new"];
  if (before.state !== after.state) {
    if (after.state === "Normal") yield [`${name} is ready on ${where}`, "good"];
    if (after.state === "Deleting") yield [`${name} is being deleted`];
    if (/Failed$/.test(after.state)) yield [`${name}: ${after.state}`, "bad"];
  } else if (before.serverHardwareUri !== after.serverHardwareUri) {
    yield [`${name} moved to ${where}`];
  }
  if (groupOf(before) !== group) {
    yield [`${after.name} belongs to ${group ? `group ${group}` : "no group any more"}`];
  }
}

function* task(before, after) {
  if (after?.taskState === "Error" && before?.taskState !== "Error") {
    yield [`${after.name} failed: ${sentence(after.taskErrors?.[0]?.message)}`, "bad"];
  }
}

const TELLERS = { "server-hardware": server, "server-profiles": profile, tasks: task };

/** Everything anew. */
export function begin(list) {
  resources.clear();
  list.forEach((resource) => resources.set(resource.uri, resource));
  all("server-profiles").map(groupOf).filter(Boolean).forEach(look);
}

/** Takes a message of the bus in; returns what there is to say, and whether bays came or went. */
export function take({ resourceUri, resource }) {
  const before = resources.get(resourceUri);
  if (resource) resources.set(resourceUri, resource);
  else resources.delete(resourceUri);
  const category = (resource ?? before)?.category;
  const teller = resource || before ? TELLERS[category] : undefined;
  const shape = category === "enclosures" || (category === "server-hardware" && !(before && resource));
  forgetOldTasks();
  return { said: teller ? [...teller(before, resource)] : [], shape };
}

function forgetOldTasks() {
  const over = all("tasks").filter(isOver);
  over.slice(0, Math.max(0, over.length - MOST_TASKS)).forEach((t) => resources.delete(t.uri));
}
