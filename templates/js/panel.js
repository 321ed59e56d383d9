// The reader's panel: how the text is shown, and the same page in other editions.
import { button, element } from "./element.js";
import { CHOICES, choice, choose } from "./choices.js";
import { openSheet } from "./sheet.js";
import { remember } from "./store.js";
import { placeInText } from "./spot.js";

function group(words, name, label = (value) => words[`panel.${name}.${value}`]) {
  const options = CHOICES[name].map((value) => {
    const input = element("input", { type: "radio", name, value, checked: choice(name) === value });
    input.addEventListener("change", () => choose(name, value));
    return element("label", {}, input, element("span", {}, label(value)));
  });
  return element("fieldset", { class: "choices" }, element("legend", {}, words[`panel.${name}`]), ...options);
}

function editions(words) {
  const links = [...document.querySelectorAll(".editions a")].map((link) => {
    const copy = link.cloneNode(true);
    copy.addEventListener("click", () => {
      remember("edition", link.dataset.switch);
      copy.setAttribute("href", link.getAttribute("href") + location.search + placeInText());
    });
    return element("li", {}, copy);
  });
  return element("nav", { class: "shelf", "aria-label": words["panel.editions"] },
    element("h3", {}, words["panel.editions"]), element("ul", {}, ...links));
}

// The two languages of a parallel page, by the names they call themselves.
function sides() {
  const pair = document.querySelector(".row")?.querySelectorAll(".side > [lang]") ?? [];
  return [...pair].slice(0, 2).map((side) => side.lang);
}

function called(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag.split("-")[0]);
  } catch {
    return tag;
  }
}

function parallel(words) {
  if (!document.querySelector(".row")) return [];
  const [left, right] = document.documentElement.dataset.first ? sides().reverse() : sides();
  const names = { own: `${called(left)} · ${called(right)}`, other: `${called(right)} · ${called(left)}` };
  return [group(words, "show"), group(words, "first", (value) => names[value])];
}

// A second edition beside this one: where the site has both on one page, that page; else set here.
function beside(words) {
  const links = [...document.querySelectorAll(".editions a")];
  const own = document.documentElement.dataset.edition;
  const keys = links.map((link) => link.dataset.switch);
  const both = (key) => links.find((link) => [`${own}-${key}`, `${key}-${own}`].includes(link.dataset.switch));
  const compound = (key) => keys.some((other) => key.startsWith(`${other}-`));
  const choices = links.filter((link) => link.dataset.switch !== own && !compound(link.dataset.switch));
  const main = document.querySelector("main");
  if (compound(own) || !main.querySelector("p[id^=p]") || !location.protocol.startsWith("http") || !choices.length) return null;
  const asked = new URL(location.href).searchParams.get("beside") ?? "";
  const select = element("select", { "aria-label": words["panel.beside"] },
    element("option", { value: "" }, words["panel.beside.none"]),
    ...choices.map((link) => element("option", { value: link.dataset.switch, lang: link.lang, selected: link.dataset.switch === asked }, link.textContent)));
  select.addEventListener("change", () => {
    const address = new URL(location.href);
    if (select.value) address.searchParams.set("beside", select.value);
    else address.searchParams.delete("beside");
    location.href = both(select.value)?.href ?? address.href;
  });
  return element("div", {}, element("h3", {}, words["panel.beside"]), select);
}

// Every page that the contents name, kept by the service worker.
function keep(words) {
  const worker = navigator.serviceWorker?.controller;
  const pages = [...document.querySelectorAll(".contents a, .toc a, .editions a, .also a")];
  if (!worker || !pages.length) return null;
  const said = element("p", { role: "status" });
  const ask = button(words["panel.keep"], () => {
    const own = pages.map((link) => link.href.split("#")[0]).filter((href) => href.startsWith(location.origin));
    worker.postMessage({ keep: [...new Set([location.href.split("#")[0], ...own])] });
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if ("kept" in data) said.textContent = words["panel.kept"].replace("{count}", data.kept);
    });
  }, { class: "plain" });
  return element("div", { class: "keep" }, ask, said);
}

function mute(words) {
  if ("speechSynthesis" in globalThis) return null;
  const wechat = /MicroMessenger/i.test(navigator.userAgent);
  return element("p", { class: "mute" }, words[wechat ? "listen.wechat" : "listen.none"]);
}

globalThis.duben.take("panel.js", (words, opener) => {
  openSheet("panel", words["panel.title"], words.close, opener,
    mute(words),
    group(words, "size"),
    group(words, "elder"),
    group(words, "theme", (value) => words[`theme.${value}`]),
    document.querySelector("a.term") && group(words, "marks"),
    ...parallel(words),
    editions(words),
    beside(words),
    group(words, "shortcuts"),
    keep(words),
  );
});
