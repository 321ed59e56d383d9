// The reader's choices, kept where the browser lets us keep them.

export function remembered(key) {
  try {
    return localStorage.getItem(`duben.${key}`);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`duben.${key}`, value);
  } catch {
    // Private windows and some readers refuse; the choice then lasts for this page.
  }
}

// A choice kept as JSON; what cannot be read counts as nothing.
export function rememberedObject(key) {
  try {
    const value = JSON.parse(remembered(key));
    return value && typeof value === "object" ? value : {};
  } catch {
    return {};
  }
}
