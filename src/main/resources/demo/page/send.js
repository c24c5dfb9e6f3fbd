// Asks the server to do something, and says why where it would not.

const toast = document.getElementById("toast");
let fading;

export async function send(action, input = {}) {
  try {
    const answer = await fetch("/do/" + action, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Plimsoll-Demo": "1" },
      body: JSON.stringify(input),
    });
    if (answer.ok) return true;
    tell((await answer.json()).message);
  } catch {
    tell("The demo has ended. Start it again in the terminal.");
  }
  return false;
}

export function tell(sentence) {
  toast.textContent = sentence;
  clearTimeout(fading);
  fading = setTimeout(() => { toast.textContent = ""; }, 6000);
}
