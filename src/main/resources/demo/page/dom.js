// Builds elements. Texts are set as text; only what the server rendered from Markdown is HTML.

export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter(child => child !== undefined && child !== ""));
  return made;
}

export function rendered(html) {
  const box = el("div", { class: "markdown" });
  box.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  return box;
}

const shown = new Map();

/// Fills a place anew where its data changed. What is open stays open, and the focus stays.
export function fill(place, data, build) {
  const known = JSON.stringify(data);
  if (shown.get(place) === known) return;
  shown.set(place, known);
  const open = new Map(
    [...place.querySelectorAll("details[data-key]")].map(one => [one.dataset.key, one.open]));
  const focus = place.contains(document.activeElement) ? document.activeElement : undefined;
  const key = focus?.dataset.key;
  const selection = focus?.selectionStart;
  place.replaceChildren(...[build(data)].flat());
  for (const one of place.querySelectorAll("details[data-key]")) {
    if (open.has(one.dataset.key)) one.open = open.get(one.dataset.key);
  }
  if (key) {
    const again = [...place.querySelectorAll("[data-key]")].find(one => one.dataset.key === key);
    again?.focus({ preventScroll: true });
    if (again && selection !== undefined && selection !== null && again.setSelectionRange) {
      again.setSelectionRange(selection, selection);
    }
  }
}

/// Children of a place by key: new ones are made, old ones kept, others taken away.
export function fillEach(place, items, keyOf, build) {
  const kept = new Map([...place.children].map(child => [child.dataset.item, child]));
  const wanted = items.map(item => {
    const child = kept.get(keyOf(item)) ?? el("div", { "data-item": keyOf(item) });
    fill(child, item, build);
    return child;
  });
  const same = wanted.length === place.children.length
    && wanted.every((child, index) => place.children[index] === child);
  if (!same) place.replaceChildren(...wanted);
}

const drafts = new Map();

/// A text area that keeps what was written in it, whatever is filled anew around it.
export function draft(key, text, properties = {}) {
  const area = el("textarea", {
    ...properties,
    "data-key": key,
    oninput: () => drafts.set(key, area.value),
  });
  area.value = drafts.get(key) ?? text;
  return area;
}

export function forget(key) {
  drafts.delete(key);
}

export function again(place) {
  shown.delete(place);
}
