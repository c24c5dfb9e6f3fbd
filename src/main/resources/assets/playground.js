// Checks while somebody types. Without this, the form does the same one step at a time.
import { Editor } from "./editor.js";
import { problemItems, refill, remarkItems } from "./remarks.js";
import { carriesFile, fromFragment, toFragment } from "./share.js";

const QUIET = 350;
const form = document.querySelector("#playground");
const part = (id) => document.querySelector("#" + id);
const limit = Number(form.dataset.limit);
const history = [];
let running = new AbortController();
let timer = 0;
let checked = null;
const editor = new Editor(form.querySelector(".editor"), changed);

function changed() {
  clearTimeout(timer);
  timer = setTimeout(check, QUIET);
}

async function check(apply = "") {
  clearTimeout(timer);
  running.abort();
  running = new AbortController();
  const text = editor.text;
  try {
    const answer = await fetch("/playground/check", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: part("kind").value, text, apply }),
      signal: running.signal,
    });
    const verdict = await answer.json();
    if (answer.ok) {
      show(verdict);
    } else {
      refuse(verdict.error);
      const seconds = Number(answer.headers.get("Retry-After"));
      if (seconds) timer = setTimeout(() => check(apply), seconds * 1000);
    }
  } catch (failure) {
    if (failure.name !== "AbortError") refuse("The server does not answer. Your text is still here.");
  }
}

function show(verdict) {
  if (verdict.applied) step(verdict.text);
  clearTimeout(timer);
  checked = editor.text;
  refuse("");
  editor.mark(verdict.remarks.map((remark) => ({ ...remark.place, severity: remark.severity })));
  const empty = editor.text.trim() === "";
  tell("summary", empty ? "Nothing to look at yet." : verdict.summary);
  refill(part("remarks"), remarkItems(empty ? [] : verdict.remarks, {
    go: (place) => editor.select(place.start, place.end),
    apply: applyOne,
  }));
  part("problems").replaceChildren(...problemItems(empty ? [] : verdict.problems));
  form.querySelector("[value=safe]").disabled = verdict.safe === 0;
  form.querySelector("[value=all]").disabled = verdict.fixable === 0;
}

function applyOne(edits) {
  if (checked !== editor.text) return;
  let text = checked;
  for (const { start, end, replacement } of edits.toReversed()) {
    text = text.slice(0, start) + replacement + text.slice(end);
  }
  step(text);
  check();
}

// Changes the text so that it can be undone.
function step(text) {
  history.push(editor.text);
  part("undo").disabled = false;
  editor.replace(text);
}

function refuse(sentence) {
  const notice = part("notice");
  notice.firstElementChild.textContent = sentence;
  notice.hidden = !sentence;
}

// A text that is set anew is read out again, even if it is the same.
function tell(id, sentence) {
  if (part(id).textContent !== sentence) part(id).textContent = sentence;
}

function load(name, text) {
  const kind = part("kind");
  if (![...kind.options].some((option) => option.value === name)) kind.add(new Option("as " + name, name));
  kind.value = name;
  step(text);
  check();
}

async function open(file) {
  if (!file) return;
  if (file.size > limit) return refuse(`${file.name} is too large: up to ${limit / 1000} kB are looked at.`);
  const text = await file.text();
  if (text.includes("\0")) return refuse(`${file.name} is no text.`);
  load(file.name, text.replaceAll("\r\n", "\n"));
}

async function openFragment() {
  try {
    const file = await fromFragment(location.hash, limit);
    if (file) return load(file.name, file.text);
    check();
  } catch {
    await check();
    refuse("The link is damaged, or too long for what carried it.");
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  check(event.submitter?.name === "apply" ? event.submitter.value : "");
});
part("kind").addEventListener("change", () => check());
part("undo").addEventListener("click", () => {
  editor.replace(history.pop());
  part("undo").disabled = history.length === 0;
  check();
});
part("clear").addEventListener("click", () => load("", ""));
part("share").addEventListener("click", async () => {
  window.history.replaceState(null, "", await toFragment({ name: part("kind").value, text: editor.text }));
  const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  tell("told", copied ? "The link is copied. It carries the text itself." : "The link is in the address bar. It carries the text itself.");
});
part("open").addEventListener("change", (event) => open(event.target.files[0]));
form.addEventListener("paste", (event) => {
  const field = event.target;
  if (field.selectionStart === 0 && field.selectionEnd === field.value?.length) part("kind").value = "";
});
form.addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("dropping");
});
form.addEventListener("dragleave", () => form.classList.remove("dropping"));
form.addEventListener("drop", (event) => {
  form.classList.remove("dropping");
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  open(event.dataTransfer.files[0]);
});
// Other fragments are places in this page, such as what "Skip to content" leads to.
window.addEventListener("hashchange", () => {
  if (carriesFile(location.hash)) openFragment();
});
part("tools").hidden = false;
part("check").hidden = true;
openFragment();
