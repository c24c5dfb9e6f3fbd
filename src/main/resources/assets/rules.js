// Searches while one types: the same search as the form's, without leaving the page.
const field = document.querySelector("#q");
const live = ["#results", "#count"];
let timer = 0;
let running = new AbortController();

async function search() {
  const query = field.value.trim();
  const address = query ? "/rules?q=" + encodeURIComponent(query) : "/rules";
  running.abort();
  running = new AbortController();
  try {
    const answer = await fetch(address, { signal: running.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of live) {
      document.querySelector(part).replaceChildren(...page.querySelector(part).childNodes);
    }
    document.title = page.title;
    history.replaceState(null, "", address);
  } catch (failure) {
    if (failure.name !== "AbortError") throw failure;
  }
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 120);
});
