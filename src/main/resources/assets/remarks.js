// Shows findings, each with what would make it go away.
const template = document.querySelector("#remark");

// handlers: go(place), and apply(edits)
export function remarkItems(remarks, handlers) {
  return remarks.map((remark) => {
    const item = template.content.cloneNode(true).firstElementChild;
    const find = (selector) => item.querySelector(selector);
    badge(find(".badge"), remark.severity, remark.severity);
    find(".rule").href = "/rules/" + remark.rule;
    find(".rule").textContent = remark.rule;
    find(".place").textContent = "line " + remark.place.line;
    find(".place").addEventListener("click", () => handlers.go(remark.place));
    find(".message").textContent = remark.message;
    find(".excerpt code").textContent = remark.excerpt;
    if (remark.fix) {
      showFix(find(".fix"), remark.fix, handlers);
    } else {
      find(".fix").remove();
    }
    return item;
  });
}

export function problemItems(problems) {
  return problems.map((problem) => {
    const item = document.createElement("li");
    item.textContent = `Line ${problem.line}: ${problem.message}`;
    return item;
  });
}

// Fills a list anew. Whoever is in it with the keyboard stays at the same stop of it, or at the last.
export function refill(list, items) {
  const stops = () => [...list.querySelectorAll("a, button, summary, [tabindex]")];
  const at = stops().indexOf(document.activeElement);
  list.replaceChildren(...items);
  const stop = stops()[at] ?? stops().at(-1);
  if (at >= 0) stop?.focus({ preventScroll: true });
}

function showFix(box, fix, handlers) {
  const find = (selector) => box.querySelector(selector);
  find(".title").textContent = fix.title;
  badge(find(".badge"), fix.applicability, fix.label);
  find(".risk").textContent = fix.risk;
  find(".risk").hidden = !fix.risk;
  find(".diff code").replaceChildren(...fix.diff.map(diffLine));
  if (fix.applicability === "display") {
    find(".apply").remove();
  } else {
    find(".apply").addEventListener("click", () => handlers.apply(fix.edits));
  }
}

function badge(element, kind, words) {
  element.classList.add(kind);
  element.textContent = words;
}

function diffLine(line) {
  const element = document.createElement("span");
  const kind = { "+": "add", "-": "del", "@": "at" }[line[0]];
  if (kind) element.className = kind;
  element.textContent = line;
  return element;
}
