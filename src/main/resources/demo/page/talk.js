// Conversations: on the lines of a file, and on the pull request.

import { draft, el, forget, rendered } from "./dom.js";
import { send } from "./send.js";

const REACTIONS = { "+1": "👍", "-1": "👎", eyes: "👀", rocket: "🚀", confused: "😕", heart: "❤️" };

export function message(one) {
  const body = rendered(one.html);
  return el("article", { class: one.bot ? "message bot" : "message" },
    el("div", { class: "face", "aria-hidden": "true" }, one.author[0].toUpperCase()),
    el("div", { class: "said" },
      el("p", { class: "who" }, el("strong", {}, one.author)),
      one.hidden ? el("details", {}, el("summary", {}, "Hidden as resolved"), body) : body,
      one.reactions.length > 0
        ? el("p", { class: "reactions" }, one.reactions.map(reaction =>
            el("span", { title: reaction }, REACTIONS[reaction] ?? reaction)))
        : ""));
}

export function change(lines, name) {
  return el("div", { class: "change", role: "group", "aria-label": name },
    lines.map(line => el("div", { class: kind(line[0]) },
      el("span", { class: "sign" }, line[0]), el("code", {}, line.slice(1) || "\u200b"))));
}

export function kind(sign) {
  return sign === "+" ? "added" : sign === "-" ? "removed" : "kept";
}

export function conversation(thread) {
  if (thread.state === "open") {
    return el("div", { class: "conversation", "data-thread": thread.id, "data-state": "open" },
      ...inside(thread));
  }
  const by = thread.resolver ? " by " + thread.resolver : "";
  return el("details", {
    class: "conversation folded",
    "data-thread": thread.id,
    "data-state": thread.state,
    "data-key": "thread " + thread.id,
  },
    el("summary", {},
      el("span", { class: "tag " + thread.state }, thread.state === "resolved" ? "✓ Resolved" + by : "Outdated"),
      " ", el("span", { class: "muted" }, thread.path + ", " + thread.place)),
    ...inside(thread));
}

function inside(thread) {
  const [first, ...answers] = thread.messages;
  return [
    message(first),
    thread.change.length > 0 ? suggestion(thread) : "",
    ...answers.map(message),
    thread.state === "resolved" ? "" : handling(thread),
  ].filter(part => part !== "");
}

function suggestion(thread) {
  return el("div", { class: "suggestion" },
    el("p", { class: "suggestion-title" }, "Suggested change"),
    change(thread.change, "Suggested change"),
    thread.committable
      ? el("div", { class: "row" }, el("button", {
          class: "primary",
          type: "button",
          "data-key": "commit " + thread.id,
          "data-commit": thread.id,
          onclick: event => once(event, "commit", { thread: thread.id }),
        }, "Commit suggestion"))
      : "");
}

function handling(thread) {
  const key = "answer " + thread.id;
  const text = draft(key, "", { rows: 2, "aria-label": "Your answer, as mira" });
  return el("div", { class: "row handling" },
    el("button", {
      type: "button",
      "data-key": "resolve " + thread.id,
      onclick: event => once(event, "resolve", { thread: thread.id }),
    }, "Resolve"),
    el("details", { class: "answer", "data-key": "answering " + thread.id },
      el("summary", {}, "Answer"),
      el("form", {
        onsubmit: async event => {
          event.preventDefault();
          if (await send("answer", { thread: thread.id, text: text.value })) {
            text.value = "";
            forget(key);
          }
        },
      }, text, el("button", { class: "primary", type: "submit" }, "Answer as mira"))));
}

export async function once(event, action, input) {
  const button = event.currentTarget;
  button.disabled = true;
  await send(action, input);
  button.disabled = false;
}
