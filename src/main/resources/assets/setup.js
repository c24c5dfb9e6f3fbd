// Pages of the setup are complete without this: it saves a click.
const form = document.querySelector("form[data-submit-now]");
if (form) {
  form.requestSubmit();
}
const organization = document.querySelector("#organization");
if (organization) {
  organization.addEventListener("input", () => {
    document.querySelector("#owner-organization").checked = true;
  });
}
