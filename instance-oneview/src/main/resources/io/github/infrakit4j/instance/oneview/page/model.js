// What the plugin tells, as the page shows it. Names of members are those of /status.json.

const GROUP_LOOKS = 8;
const RESTING = new Set(["ready", "failed", "removal failed"]);
const looks = new Map();

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

const byName = (a, b) => a.Name.localeCompare(b.Name, undefined, { numeric: true });

/** Whether an instance is on its way, up or down. */
export const isMoving = (instance) => !RESTING.has(instance.State);

const KEYS = { Enclosures: "URI", Servers: "URI", Instances: "ID", Lost: "ID", Quarantined: "URI" };
/** Whose entries are about a server, and what of them says which. */
const ABOUT = { Servers: "URI", Instances: "ServerURI", Lost: "ServerURI", Quarantined: "URI" };

const known = new Map();

/** All appliances, and all that is on a list of theirs. */
export const appliances = () => [...known.values()];
export const all = (list) => appliances().flatMap((each) => [...each[list].values()]);
export const failure = (appliance) => appliance.Failure ?? appliance.Trouble?.Words;
const keyOf = (appliance, uri) => appliance.Alias + " " + uri;

/** Everything anew. */
export function begin(told) {
  known.clear();
  for (const { Alias } of told.Appliances) {
    const lists = Object.keys(KEYS).map((name) => [name, new Map()]);
    known.set(Alias, { Alias, ...Object.fromEntries(lists), on: { Instances: new Map(), Lost: new Map() } });
  }
  return take(told);
}

/** Takes in what differs; returns the keys of the servers it is about, and whether bays came or went. */
export function take(told) {
  const touched = new Set();
  let shape = false;
  for (const one of told.Appliances) {
    const appliance = known.get(one.Alias);
    // What is not said any more is not so any more.
    if (one.Head) Object.assign(appliance, { Trouble: undefined, Failure: undefined, AsOf: undefined }, one.Head);
    for (const [list, key] of Object.entries(KEYS)) {
      for (const gone of one.Gone?.[list] ?? []) shape = put(appliance, list, gone, undefined, touched) || shape;
      for (const now of one[list] ?? []) shape = put(appliance, list, now[key], now, touched) || shape;
    }
  }
  return { touched, shape };
}

function put(appliance, list, key, now, touched) {
  const before = appliance[list].get(key);
  if (now) appliance[list].set(key, now);
  else appliance[list].delete(key);
  for (const uri of [before?.[ABOUT[list]], now?.[ABOUT[list]]]) if (uri) touched.add(keyOf(appliance, uri));
  const on = appliance.on[list];
  if (on && before && on.get(before.ServerURI) === before) on.delete(before.ServerURI);
  if (on && now?.ServerURI) on.set(now.ServerURI, now);
  const moved = ["Enclosure", "Bay", "Name"].some((member) => before?.[member] !== now?.[member]);
  return list === "Enclosures" || (list === "Servers" && moved);
}

/** A server put together with what the plugin does with it. */
function together(appliance, server) {
  const lost = appliance.on.Lost.get(server.URI);
  return {
    ...server,
    key: keyOf(appliance, server.URI),
    instance: lost ? { ...lost, lost: true } : appliance.on.Instances.get(server.URI),
    alone: appliance.Quarantined.get(server.URI),
  };
}

export const servers = () =>
  appliances().flatMap((each) => [...each.Servers.values()].map((one) => together(each, one)));

export function server(key) {
  for (const appliance of appliances()) {
    const uri = key.startsWith(appliance.Alias + " ") && key.slice(appliance.Alias.length + 1);
    if (appliance.Servers.has(uri)) return together(appliance, appliance.Servers.get(uri));
  }
  return undefined;
}

/** Enclosures with a place for each bay, then what is in none. */
export function chassis(appliance) {
  const inside = new Map();
  const others = [];
  for (const one of [...appliance.Servers.values()].sort(byName)) {
    const server = { ...one, key: keyOf(appliance, one.URI) };
    if (!one.Enclosure) others.push(server);
    else if (inside.has(one.Enclosure)) inside.get(one.Enclosure).push(server);
    else inside.set(one.Enclosure, [server]);
  }
  const named = [...inside.keys()].map(
    (uri) => appliance.Enclosures.get(uri) ?? { URI: uri, Name: uri.replace(/.*\//, ""), Bays: 0 });
  const all = named.sort(byName).map((each) => inBays(each, inside.get(each.URI)));
  if (others.length > 0) all.push({ name: "Rack servers", columns: 0, places: others.map((server) => ({ server })) });
  return all;
}

function inBays(enclosure, servers) {
  const count = Math.max(enclosure.Bays, ...servers.map((s) => s.Bay ?? 0));
  const over = covered(enclosure, servers);
  // As many bays as the blade's second one is further on are in a row.
  const row = [...over].map(([bay, blade]) => bay - blade.Bay).find((apart) => apart > 1);
  const columns = row ?? (count > 8 ? Math.ceil(count / 2) : count);
  const places = [];
  for (let bay = 1; bay <= count; bay++) {
    const blade = over.get(bay);
    const here = servers.filter((s) => s.Bay === bay);
    const below = bay + columns;
    places.push(...here.map((server) => ({ server, below: over.get(below) === server ? below : undefined })));
    if (here.length > 0 || blade?.Bay + columns === bay) continue;
    places.push({ bay, words: blade ? `part of bay ${blade.Bay}` : device(enclosure.Covered?.[bay]) });
  }
  places.push(...servers.filter((s) => !s.Bay).map((server) => ({ server })));
  return { name: `Enclosure ${enclosure.Name}`, columns, places };
}

/** The bays over which a blade is that is in another one, with that blade. */
function covered(enclosure, servers) {
  const blades = new Map(servers.map((server) => [server.URI, server]));
  const bays = Object.entries(enclosure.Covered ?? {}).map(([bay, uri]) => [Number(bay), blades.get(uri)]);
  return new Map(bays.filter(([bay, blade]) => blade && blade.Bay !== bay));
}

const device = (uri) => (uri?.startsWith("/rest/drive-enclosures/") ? "drive enclosure" : "no server");

export const isIll = (server) =>
  server.State === "ProfileError" || server.Health === "Critical" || server.Health === "Disabled";

export const health = (server) => (server.State === "ProfileError" ? "Profile error" : (server.Health ?? "unknown"));

/** What stands in the bay: the instance, else the profile, else whether it can be taken. */
export function content(server) {
  if (server.instance) return server.instance.ID;
  if (server.Profile) return server.Profile;
  return server.alone ? "" : (server.Hindrance ?? "free");
}

export function owner(server) {
  if (server.instance) return server.instance.Group ?? "no group";
  return server.Profile ? "others’" : "";
}

/** How far it is; empty where nothing is under way. */
export function step(instance) {
  if (!instance) return "";
  if (instance.lost) return "lost";
  if (instance.State === "ready") return "";
  return instance.State + (instance.Percent === undefined ? "" : ` ${instance.Percent} %`);
}

const KINDS = {
  created: "new", ready: "good", adopted: "good", healed: "good", recovered: "good",
  failed: "bad", ill: "bad", lost: "bad", stuck: "bad",
  released: "gone", destroyed: "gone", gone: "gone",
};

/** An event as a sentence, and whether it is good, bad, new or gone. */
export function sentence({ Topic, Data }) {
  const event = Data?.event ?? Topic;
  const name = Data?.instance + (Data?.group ? ` of group ${Data.group}` : "");
  const on = Data?.server ? ` on ${Data.server}` : "";
  const words = Data?.message ?? "";
  const sentences = {
    created: `${name} was asked for${on}`,
    moved: `${name}${on}: ${words}`,
    delayed: `${name} will be tried again: ${words}`,
    ready: `${name} is ready${on}`,
    failed: `${name} could not be made: ${words}`,
    adopted: `${name} was found on the appliance by its marker`,
    ill: `${name}: its server fell ill: ${words}`,
    lost: `${name} is lost: ${words}`,
    healed: `${name}: its server is well again`,
    recovered: `${name} is back: its server is well again`,
    stuck: `${name} could not be removed: ${words}`,
    released: `${name} is released, its profile stays`,
    destroyed: `${name} is gone, as asked`,
    gone: `${name} is gone: ${words}`,
  };
  return [sentences[event] ?? `${name}: ${words}`, KINDS[event] ?? ""];
}
