// The paragraph that is being read, as the end of an address: "#p1-2-3", or what the address has.

export function placeInText() {
  const top = Math.max(0, document.querySelector(".masthead")?.getBoundingClientRect().bottom ?? 0);
  const target = document.querySelector("main :target")?.getBoundingClientRect();
  const inView = target && target.bottom > top + 10 && target.top < innerHeight;
  if (scrollY < 200 || inView) return location.hash;
  for (const block of document.querySelectorAll("main [id^=p]:not([id=place])")) {
    if (block.getBoundingClientRect().bottom > top + 10) return `#${block.id}`;
  }
  return location.hash;
}
