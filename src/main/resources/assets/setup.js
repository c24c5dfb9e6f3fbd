// Pages of the setup are complete without this: it saves a click.
const form = document.querySelector("form[data-submit-now]");
const [arrival] = performance.getEntriesByType("navigation");
if (form && arrival?.type !== "back_forward") {
  form.requestSubmit();
}
const organization = document.querySelector("#organization");
if (organization) {
  organization.addEventListener("input", () => {
    document.querySelector("#owner-organization").checked = true;
  });
}
