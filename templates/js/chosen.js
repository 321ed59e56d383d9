// The filters by name, and what is chosen in their form.

export const FILTERS = ["report", "year", "place", "part", "kind"];

export function chosen(form) {
  return Object.fromEntries(FILTERS.map((name) => [name, form.elements[name]?.value ?? ""]));
}
