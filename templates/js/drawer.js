// On a narrow screen the contents start folded; without script they stand open.

export function foldContents() {
  const drawer = document.querySelector(".drawer");
  if (!drawer) return;
  const narrow = matchMedia("(max-width: 63.99rem)");
  const fold = () => {
    drawer.open = !narrow.matches;
  };
  fold();
  narrow.addEventListener("change", fold);
}
