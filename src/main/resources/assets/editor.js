// A textarea with line numbers beside it, and marks below its text.
export class Editor {
  #field;
  #gutter;
  #underlay;
  #marks = [];
  #shown;

  constructor(root, changed) {
    this.#field = root.querySelector("textarea");
    this.#gutter = root.querySelector(".gutter");
    this.#underlay = root.querySelector(".underlay");
    this.#shown = this.text;
    this.#field.addEventListener("scroll", () => this.#follow());
    this.#field.addEventListener("input", () => {
      this.#shift();
      this.#paint();
      changed();
    });
    this.#paint();
  }

  get text() {
    return this.#field.value;
  }

  // Makes the text another one: only what differs is written, as one step that the browser's own
  // undo takes back.
  replace(text) {
    const [start, end, tail] = difference(this.text, text);
    const inserted = text.slice(start, tail);
    if (start === end && !inserted) return;
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start, end);
    const done = inserted
      ? document.execCommand("insertText", false, inserted)
      : document.execCommand("delete");
    if (!done || this.text !== text) {
      this.#field.value = text;
      this.#field.dispatchEvent(new Event("input"));
    }
  }

  // Marks pieces, each with start, end and severity.
  mark(marks) {
    this.#marks = marks.toSorted((a, b) => a.start - b.start);
    this.#paint();
  }

  select(start, end) {
    const line = this.text.slice(0, start).split("\n").length;
    const height = parseFloat(getComputedStyle(this.#field).lineHeight);
    this.#field.focus();
    this.#field.setSelectionRange(start, end);
    this.#field.scrollTop = Math.max(0, (line - 5) * height);
    this.#follow();
  }

  // Marks stay where they belong while somebody types; what is typed into is marked no longer.
  #shift() {
    const text = this.text;
    const [start, end, tail] = difference(this.#shown, text);
    const by = tail - end;
    this.#marks = this.#marks
      .filter((mark) => mark.end <= start || mark.start >= end)
      .map((mark) =>
        mark.start >= end && mark.end > start ? { ...mark, start: mark.start + by, end: mark.end + by } : mark);
    this.#shown = text;
  }

  #paint() {
    const text = this.text;
    const pieces = [];
    const lines = new Map();
    let at = 0;
    let line = 1;
    const skipTo = (end) => {
      const plain = text.slice(at, end);
      line += plain.split("\n").length - 1;
      at = end;
      return plain;
    };
    for (const { start, end, severity } of this.#marks) {
      if (start < at || end > text.length) continue;
      pieces.push(skipTo(start));
      if (!lines.has(line)) lines.set(line, severity);
      const mark = document.createElement("mark");
      mark.className = severity;
      mark.textContent = skipTo(end);
      pieces.push(mark);
    }
    pieces.push(text.slice(at) + "\n");
    this.#underlay.replaceChildren(...pieces);
    this.#number(text.split("\n").length, lines);
    this.#follow();
  }

  #number(count, marked) {
    const pieces = [];
    for (let line = 1; line <= count; line++) {
      if (marked.has(line)) {
        const number = document.createElement("b");
        number.className = marked.get(line);
        number.textContent = line;
        pieces.push(number, "\n");
      } else {
        pieces.push(line + "\n");
      }
    }
    this.#gutter.replaceChildren(...pieces);
  }

  #follow() {
    this.#underlay.scrollTop = this.#field.scrollTop;
    this.#underlay.scrollLeft = this.#field.scrollLeft;
    this.#gutter.scrollTop = this.#field.scrollTop;
  }
}

// Where two texts begin to differ, where that ends in the first, and where in the second.
function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [start, before.length - same, after.length - same];
}
