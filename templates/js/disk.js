// Opened from disk there is no server to find index.html in a folder: name it.

export function adaptLinks(root) {
  if (location.protocol !== "file:") return;
  for (const link of root.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    const named = href.replace(/^([^?#]*\/)?(?=$|[?#])/, (path) => (path ? `${path}index.html` : ""));
    if (!/^[a-z]+:/i.test(href) && !href.startsWith("#") && named !== href) link.setAttribute("href", named);
  }
}
