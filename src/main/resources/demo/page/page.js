// Shows the state that the server sends after each change, and passes on what the visitor does.

import { el, fill, fillEach, rendered } from "./dom.js";
import { file, newFile } from "./files.js";
import { send, tell } from "./send.js";
import { conversation, message, once } from "./talk.js";

const place = id => document.getElementById(id);
const CHECKS = {
  waiting: ["…", "waiting for Plimsoll", "busy"],
  queued: ["…", "queued", "busy"],
  in_progress: ["…", "in progress", "busy"],
  success: ["✓", "passed", "good"],
  neutral: ["◦", "passed, with notes", "good"],
  failure: ["✗", "failed", "bad"],
  action_required: ["!", "action required", "bad"],
};
const SERVERS = {
  starting: "is starting",
  ready: "runs",
  killed: "was killed",
  failed: "could not start",
  ended: "has ended",
};
const WHO = { person: "mira", delivery: "GitHub", call: "Plimsoll", server: "Server", note: "Note" };

function server(data) {
  return [el("span", { class: "dot " + data.state, "aria-hidden": "true" }),
    el("span", {}, "Server " + SERVERS[data.state],
      data.pid ? el("span", { class: "pid" }, ", process " + data.pid) : "")];
}

function pull(data) {
  const commits = data.commits;
  return [
    el("h1", {}, data.title, " ", el("span", { class: "muted" }, "#" + data.number)),
    el("p", { class: "muted" }, el("strong", {}, data.author), " wants to merge ",
      el("code", {}, data.branch), " into ", el("code", {}, data.base), " of ", data.repository),
    el("details", { class: "commits", "data-key": "commits" },
      el("summary", {}, commits.length === 1 ? "1 commit" : commits.length + " commits"),
      el("ol", {}, commits.map(commit => el("li", {},
        el("code", {}, commit.sha), " ", commit.message, " ",
        commit.verdict ? mark(commit.verdict) : ""))))];
}

function mark(state) {
  const [sign, words, tone] = CHECKS[state] ?? ["◦", state, "busy"];
  return el("span", { class: "mark " + tone, role: "img", "aria-label": "check " + words }, sign);
}

function check(data) {
  const [, words, tone] = CHECKS[data.state] ?? ["", data.state, "busy"];
  const details = data.summary || data.annotations.length > 0;
  return el("div", { class: "card check " + tone, "data-state": data.state },
    el("div", { class: "check-head" },
      mark(data.state),
      el("h2", { id: "check-title" }, data.name + ": " + (data.title || words)),
      el("span", { class: "tag " + tone }, words)),
    data.buttons.length > 0
      ? el("div", { class: "row" }, data.buttons.map(button => el("button", {
          type: "button",
          "data-key": "press " + button.id,
          onclick: event => once(event, "press", { button: button.id }),
        }, button.label)), el("span", { class: "muted" }, "buttons of the check: Plimsoll commits the fixes itself"))
      : "",
    details
      ? el("details", { "data-key": "check" }, el("summary", {}, "What the check says"),
          rendered(data.summary), data.annotations.map(annotation))
      : "");
}

function annotation(note) {
  return el("p", { class: "annotation" }, el("code", {}, note.path + ":" + note.line), " ",
    el("strong", {}, note.title), " ", note.message);
}

function talk(data) {
  return [
    ...data.reviews.map(message),
    ...data.elsewhere.map(conversation),
    ...data.comments.map(message),
    data.reviews.length + data.comments.length === 0
      ? el("p", { class: "muted empty" }, "Nobody has said anything yet.") : "",
  ].filter(part => part !== "").map(part => el("div", { class: "card" }, part));
}

function trial(data) {
  if (data.steps.length === 0) return [];
  return el("ol", { class: "steps", "data-over": String(data.over) }, data.steps.map(step =>
    el("li", { class: step.mark },
      el("span", { class: "time" }, (step.millis / 1000).toFixed(1) + " s"),
      el("span", { class: "sign", "aria-hidden": "true" }, step.mark === "ok" ? "✓" : "✗"),
      el("span", {}, step.text))));
}

function line(entry) {
  const answered = entry.status > 0 ? String(entry.status) : entry.status === 0 ? "no answer" : "";
  const good = entry.status >= 200 && entry.status < 300;
  return el("li", { class: "entry " + entry.kind, value: String(entry.number), "data-number": String(entry.number) },
    el("span", { class: "chip" }, WHO[entry.kind]),
    el("span", { class: "what" }, entry.title),
    el("span", { class: "result" },
      answered ? el("span", { class: good ? "good" : "bad" }, answered) : "",
      answered && entry.millis >= 0 ? el("span", { class: "muted" }, " " + entry.millis + " ms") : ""),
    entry.detail ? el("span", { class: "detail" }, entry.detail.replace(/\/repos\/[^/]+\/[^/]+/, "…")) : "");
}

const lines = new Map();

function log(entries) {
  const list = place("log");
  for (const entry of entries) {
    const text = JSON.stringify(entry);
    const known = lines.get(entry.number);
    if (known?.text === text) continue;
    const row = line(entry);
    if (known) known.row.replaceWith(row);
    else list.prepend(row);
    lines.set(entry.number, { text, row });
  }
  const first = entries[0]?.number ?? Infinity;
  for (const [number, { row }] of lines) {
    if (number < first) {
      row.remove();
      lines.delete(number);
    }
  }
}

function show(state) {
  const threads = state.files.flatMap(one => one.conversations);
  const open = threads.filter(one => one.committable).length;
  const busy = state.server.state !== "ready" || !state.trial.over;
  document.body.dataset.busy = String(busy);
  for (const button of document.querySelectorAll(".side button, #reset, #comment button")) {
    button.disabled = busy;
  }
  fill(place("server"), state.server, server);
  fill(place("pull"), state.pullRequest, pull);
  fill(place("check"), state.check, check);
  place("count").textContent = counted(state.files.length, "file") + ", " + counted(threads.length, "comment");
  place("commit-all").hidden = open === 0;
  place("commit-all").disabled = busy;
  place("commit-all").textContent = open === 1 ? "Commit the suggestion" : "Commit all " + open + " suggestions";
  const texts = new Map(state.texts.map(one => [one.path, one.text]));
  fillEach(place("files"), state.files.map(changed => ({ changed, text: texts.get(changed.path) })),
    data => data.changed.path, file);
  fill(place("talk"), { reviews: state.reviews, comments: state.conversation, elsewhere: state.elsewhere }, talk);
  fill(place("trial"), state.trial, trial);
  log(state.journal);
}

function counted(number, thing) {
  return number + " " + thing + (number === 1 ? "" : "s");
}

for (const button of document.querySelectorAll("[data-do]")) {
  button.addEventListener("click", event => once(event, button.dataset.do, {}));
}

place("push-form").addEventListener("submit", event => {
  event.preventDefault();
  send("push", { change: place("change").value });
});

place("kill-form").addEventListener("submit", event => {
  event.preventDefault();
  send("kill", { moment: place("moment").value });
});

place("comment").addEventListener("submit", async event => {
  event.preventDefault();
  const text = place("comment-text");
  if (await send("comment", { text: text.value })) text.value = "";
});

for (const button of document.querySelectorAll("[data-say]")) {
  button.addEventListener("click", () => send("comment", { text: button.dataset.say }));
}

place("new-file").append(newFile());

const events = new EventSource("/events");
events.addEventListener("message", event => show(JSON.parse(event.data)));
events.addEventListener("error", () => tell("The demo has ended. Start it again in the terminal."));
addEventListener("pagehide", () => events.close());
