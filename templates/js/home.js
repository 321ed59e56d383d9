// The address of the site's root, from the script that runs.

const HERE = document.currentScript.src;

export function root() {
  return new URL("../", HERE);
}
