// Shows "who says so?" beside the text instead of on a page of its own, and copies citations. Everything works without it.
"use strict";

const drawer = document.createElement("dialog");
drawer.id = "drawer";
drawer.setAttribute("aria-label", "Who says so?");
let opener = null;
let asked = 0;

function lit(passage) {
  for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
  const place = passage && document.getElementById(passage.split("#")[1] || "");
  if (place) place.classList.add("lit");
}

function close() {
  if (!drawer.open) return;
  drawer.close();
  lit(null);
  if (opener && opener.isConnected) opener.focus({ preventScroll: true });
}

function wire(root) {
  for (const button of root.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button) {
  const field = button.closest("section").querySelector("textarea");
  const status = button.parentElement.querySelector("[role=status]");
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = "Copied.";
  } catch {
    status.textContent = document.execCommand("copy") ? "Copied." : "Selected: copy it with the keyboard.";
  }
}

function shut() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "shut";
  button.textContent = "Close";
  button.addEventListener("click", close);
  const bar = document.createElement("div");
  bar.className = "bar";
  bar.append(button);
  return bar;
}

async function show(link) {
  const mine = ++asked;
  let says;
  try {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    says = answer.ok && page.querySelector("article.says");
  } catch {
    says = null;
  }
  if (mine !== asked) return;
  if (!says) {
    location.assign(link.href);
    return;
  }
  if (!drawer.contains(link)) opener = link;
  drawer.replaceChildren(shut(), document.adoptNode(says));
  wire(drawer);
  if (!drawer.open) drawer.show();
  lit(says.dataset.passage);
  const key = decodeURIComponent(new URL(link.href).hash.slice(1));
  const value = key && [...says.querySelectorAll("dl > div")].find((node) => node.id === key);
  drawer.scrollTop = 0;
  says.querySelector("h1").focus({ preventScroll: true });
  if (value) {
    value.classList.add("asked-for");
    value.scrollIntoView({ block: "center" });
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const here = new URL(link.href, location.href);
  if (drawer.contains(link) && here.pathname === location.pathname) {
    close();
  } else if (link.hasAttribute("data-says") && document.querySelector("article.report")) {
    event.preventDefault();
    show(link);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drawer.open) close();
});

document.body.append(drawer);
wire(document);
