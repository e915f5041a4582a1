// Which countries a provision speaks of: `JP`, `JP, KR, EU`, `any, not CA, not MX`.

export interface Group {
  readonly title: string;
  readonly cite: string;
  readonly members: readonly string[];
}

export interface Origins {
  /** True when every country is meant except those in `not`. */
  readonly any: boolean;
  readonly in: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  /** As written, for people. */
  readonly text: string;
}

export type OriginsRead =
  | { readonly ok: true; readonly origins: Origins }
  | { readonly ok: false; readonly unknown: string };

/** Reads the `of` of a provision; a name that is neither a country nor a group is answered as unknown. */
export function parseOrigins(
  text: string,
  countries: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, Group>,
): OriginsRead {
  let any = false;
  const included = new Set<string>();
  const excluded = new Set<string>();
  for (const item of text.split(',').map((part) => part.trim())) {
    if (item === 'any' || item === 'any country') {
      any = true;
      continue;
    }
    const negated = item.startsWith('not ');
    const name = negated ? item.slice(4).trim() : item;
    const members = countries.has(name) ? [name] : groups.get(name)?.members;
    if (members === undefined) return { ok: false, unknown: name };
    for (const member of members) (negated ? excluded : included).add(member);
  }
  return { ok: true, origins: { any, in: included, not: excluded, text } };
}

/** Whether a product of this country is meant. */
export function includesOrigin(origins: Origins, country: string): boolean {
  return (origins.any || origins.in.has(country)) && !origins.not.has(country);
}
