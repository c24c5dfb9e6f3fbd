// The files that the pull request changes, with their conversations in place.

import { again, draft, el, fill, forget } from "./dom.js";
import { send } from "./send.js";
import { conversation, kind } from "./talk.js";

const editing = new Set();
const NEW = " new";

export function file(data) {
  const { changed, text } = data;
  const edits = editing.has(changed.path) && text !== undefined;
  return el("article", { class: "card file", "data-path": changed.path },
    el("header", { class: "file-head" },
      el("h3", {}, changed.previousPath ? changed.previousPath + " → " + changed.path : changed.path),
      el("span", { class: "tag " + changed.status }, changed.status),
      el("span", { class: "numbers" },
        el("span", { class: "plus" }, "+" + changed.additions), " ",
        el("span", { class: "minus" }, "−" + changed.deletions)),
      text === undefined ? "" : el("button", {
        type: "button",
        class: "quiet",
        "data-key": "edit " + changed.path,
        "aria-expanded": String(edits),
        onclick: event => toggle(event, data),
      }, edits ? "Cancel" : "Edit")),
    edits ? editor(changed.path, text) : diff(changed));
}

function toggle(event, data) {
  const path = data.changed.path;
  const place = event.currentTarget.closest("[data-item]");
  if (!editing.delete(path)) editing.add(path);
  forget("text " + path);
  again(place);
  fill(place, data, file);
  place.querySelector("textarea")?.focus();
}

function editor(path, text) {
  const area = draft("text " + path, text, {
    class: "code",
    rows: Math.min(30, text.split("\n").length + 1),
    spellcheck: "false",
    "aria-label": "Text of " + path,
  });
  return el("form", {
    class: "editor",
    onsubmit: async event => {
      event.preventDefault();
      if (await send("edit", { files: { [path]: area.value } })) {
        editing.delete(path);
        forget("text " + path);
        const place = document.querySelector(`[data-item="${CSS.escape(path)}"]`);
        if (place) again(place);
      }
    },
  }, area, el("div", { class: "row" },
    el("button", { class: "primary", type: "submit" }, "Commit"),
    el("span", { class: "muted" }, "pushes what you wrote; an empty text takes the file away")));
}

function diff(changed) {
  if (changed.hunks.length === 0) {
    return el("div", { class: "empty" }, "Only the place changed, not the text.",
      changed.conversations.map(conversation));
  }
  const waiting = [...changed.conversations];
  const rows = changed.hunks.flatMap(hunk => [
    el("tr", { class: "hunk" }, el("td", { colspan: "4" }, hunk.header)),
    ...hunk.lines.flatMap(line => [codeLine(changed.path, line), ...at(waiting, line)]),
  ]);
  return el("div", {},
    el("table", { class: changed.status === "added" ? "diff new" : "diff" },
      el("caption", {}, "Changes in " + changed.path),
      el("colgroup", {}, ["before", "after", "sign", "text"].map(name => el("col", { class: name }))),
      el("tbody", {}, rows)),
    waiting.length > 0
      ? el("div", { class: "gone" }, waiting.map(conversation))
      : "");
}

function codeLine(path, line) {
  return el("tr", { class: kind(line.sign), id: line.after ? `line-${path}-${line.after}` : undefined },
    el("td", { class: "number before" }, line.before ? String(line.before) : ""),
    el("td", { class: "number" }, line.after ? String(line.after) : ""),
    el("td", { class: "sign" }, line.sign.trim()),
    el("td", { class: "text" }, el("code", {}, line.text)));
}

function at(waiting, line) {
  const here = waiting.filter(thread => line.after > 0 && thread.line === line.after);
  for (const thread of here) waiting.splice(waiting.indexOf(thread), 1);
  return here.map(thread => el("tr", { class: "talk-row" },
    el("td", { colspan: "4" }, conversation(thread))));
}

export function newFile() {
  const path = el("input", { id: "new-path", name: "path", placeholder: "jobs/Dockerfile", autocomplete: "off" });
  const text = draft(NEW, "FROM python:3.12-slim\nADD . /app\nCMD [\"python\", \"/app/run.py\"]\n",
    { class: "code", rows: 5, spellcheck: "false", "aria-label": "Text of the new file" });
  return el("details", { class: "card add-file", "data-key": NEW },
    el("summary", {}, "Add a file of your own"),
    el("form", {
      class: "editor",
      onsubmit: async event => {
        event.preventDefault();
        if (await send("edit", { files: { [path.value.trim()]: text.value } })) {
          path.value = "";
          event.target.closest("details").open = false;
        }
      },
    },
      el("label", { for: "new-path" }, "Path"), path, text,
      el("div", { class: "row" }, el("button", { class: "primary", type: "submit" }, "Commit"))));
}
