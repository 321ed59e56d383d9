// Sections ticked in the contents -> all/?sections=1-2,2-4, which shows and prints only these.
// Without script the single sections of downloads/ are the way.

function offerBoxes(button) {
  const whole = document.querySelector(".also a[href^='all/']");
  const boxes = [...document.querySelectorAll(".toc li[data-section]")].map(addBox);
  const go = () => {
    const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
    if (wanted.length === 0) return;
    const address = new URL(whole.href);
    address.search = `?sections=${wanted.join(",")}`;
    location.assign(address);
  };
  button.textContent = button.dataset.go;
  button.addEventListener("click", go);
  boxes[0]?.focus();
}

function addBox(item) {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = item.dataset.section;
  const label = document.createElement("label");
  label.className = "tick";
  label.append(box);
  box.setAttribute("aria-label", item.querySelector("a").textContent.trim());
  item.prepend(label);
  return box;
}

function showChosen(said) {
  const asked = new URLSearchParams(location.search).get("sections");
  const wanted = new Set(asked.split(",").map((id) => `h${id}`));
  const sections = [...document.querySelectorAll("main article section")];
  const isChosen = (section) =>
    wanted.has(section.id) || wanted.has(section.querySelector(":scope > [id^='h']")?.id);
  const chosenOnes = sections.filter(isChosen);
  if (chosenOnes.length === 0) return;
  for (const section of sections) {
    if (chosenOnes.some((one) => one.contains(section))) continue;
    const above = chosenOnes.some((one) => section.contains(one));
    section.hidden = !above;
    // Of a part whose sections were chosen the heading stays.
    for (const child of above ? section.children : []) {
      if (!/^(H[1-6]|SECTION)$/.test(child.tagName)) child.hidden = true;
    }
  }
  said.hidden = false;
  said.querySelector("button").addEventListener("click", () => print());
}

globalThis.duben.take("print.js", (button, said) => (button ? offerBoxes(button) : showChosen(said)));
