// Keys for what the pages can do without this file too: "/" searches, "j" and "k" walk a list, "Escape" leaves a field.
document.addEventListener("keydown", event => {
  const writing = event.target.closest?.("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (writing) {
    if (event.key === "Escape") {
      writing.blur();
    }
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    const search = document.querySelector(".find input[name=q]");
    search.focus();
    search.select();
  }
  if (event.key === "j" || event.key === "k") {
    const links = [...document.querySelectorAll("main tbody .c-name a, main .flow a, main .hit a")];
    const at = links.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1);
    links[Math.max(0, Math.min(links.length - 1, at))]?.focus();
  }
});
