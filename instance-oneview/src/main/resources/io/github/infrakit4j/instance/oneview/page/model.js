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

/** An appliance with its servers put together with what the plugin does with them. */
export function appliance(told) {
  const on = new Map();
  for (const one of told.Instances) if (one.ServerURI) on.set(one.ServerURI, one);
  for (const one of told.Lost) if (one.ServerURI) on.set(one.ServerURI, { ...one, lost: true });
  const alone = new Map(told.Quarantined.map((one) => [one.URI, one]));
  const servers = (told.Rack?.Servers ?? []).map((server) => ({
    ...server,
    key: told.Alias + " " + server.URI,
    instance: on.get(server.URI),
    alone: alone.get(server.URI),
  }));
  servers.sort(byName);
  return { ...told, servers, chassis: chassis(told.Rack?.Enclosures ?? [], servers) };
}

/** Enclosures with a place for each bay, then what is in none. */
function chassis(enclosures, servers) {
  const uris = new Set(servers.map((s) => s.Enclosure).filter(Boolean));
  const known = new Map(enclosures.map((each) => [each.URI, each]));
  const named = [...uris].map((uri) => known.get(uri) ?? { URI: uri, Name: uri.replace(/.*\//, ""), Bays: 0 });
  const all = named.sort(byName).map((each) => inBays(each, servers.filter((s) => s.Enclosure === each.URI)));
  const others = servers.filter((s) => !s.Enclosure);
  if (others.length > 0) all.push({ name: "Rack servers", columns: 0, places: others });
  return all;
}

function inBays(enclosure, servers) {
  const count = Math.max(enclosure.Bays, ...servers.map((s) => s.Bay ?? 0));
  const places = Array.from({ length: count }, (_, i) => servers.find((s) => s.Bay === i + 1) ?? { bay: i + 1 });
  places.push(...servers.filter((s) => !places.includes(s)));
  const columns = places.length > 8 ? Math.ceil(places.length / 2) : places.length;
  return { name: `Enclosure ${enclosure.Name}`, columns, places };
}

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
  if (instance.lost) return "not functional";
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
    lost: `${name} is not functional: ${words}`,
    healed: `${name}: its server is well again`,
    recovered: `${name} is back: its server is well again`,
    stuck: `${name} could not be removed: ${words}`,
    released: `${name} is released, its profile stays`,
    destroyed: `${name} is gone, as asked`,
    gone: `${name} is gone: ${words}`,
  };
  return [sentences[event] ?? `${name}: ${words}`, KINDS[event] ?? ""];
}
