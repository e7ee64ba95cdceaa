// Keys for judging: whatever on the page names a key with `data-key` is clicked by it. Who rules is asked once and remembered in this browser.
const AUTHOR = "entente.author";

function remembered() {
  try {
    return localStorage.getItem(AUTHOR) ?? "";
  } catch {
    return "";
  }
}

function remember(name) {
  try {
    localStorage.setItem(AUTHOR, name.trim());
  } catch {
    // where nothing may be remembered, it is asked again
  }
}

function sign() {
  for (const field of document.querySelectorAll("input[name=author]")) {
    if (!field.value) {
      field.value = remembered();
    }
  }
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea")) {
    return;
  }
  const named = [...document.querySelectorAll("[data-key]")].find(each => each.dataset.key === event.key);
  if (named) {
    event.preventDefault();
    named.click();
    named.closest("details")?.querySelector("input, select")?.focus();
  }
});

document.addEventListener("click", event => {
  const button = event.target.closest?.("#card button");
  const author = button?.form?.querySelector("input[name=author]");
  if (!author) {
    return;
  }
  if (!author.value.trim()) {
    const asked = document.querySelector("#ruling input[name=author]") ?? author;
    // a key may come before the swapped card has been signed
    author.value = asked.value.trim() || remembered();
    if (!author.value) {
      event.preventDefault();
      event.stopPropagation();
      asked.reportValidity();
      asked.focus();
      return;
    }
  }
  remember(author.value);
}, true);

document.addEventListener("change", event => {
  if (event.target.matches?.("input[name=author]")) {
    remember(event.target.value);
  }
});

document.addEventListener("htmx:after:swap", event => {
  sign();
  if (document.activeElement === document.body) {
    document.getElementById("card-title")?.focus();
  }
});
document.addEventListener("DOMContentLoaded", sign);
sign();

// A click on marked words shows what was read there.
document.addEventListener("click", event => {
  const mark = event.target.closest?.(".text mark");
  if (mark && !event.target.closest("a") && !String(getSelection())) {
    let next = mark;
    while (next && next.tagName !== "SUP") {
      next = next.nextElementSibling;
    }
    const note = next && document.querySelector(next.querySelector("a").getAttribute("href"));
    (note?.querySelector("a.fix") ?? note?.querySelector("a"))?.focus();
    note?.scrollIntoView({ block: "nearest" });
  }
});
