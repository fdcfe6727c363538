// A hand-written page: uncontrolled inputs checked by the browser, and one listener that shows and hides what is
// conditional. What is hidden is not sent.
const form = document.getElementById('form');
const conditional = [...form.querySelectorAll('[data-when]')];
const apply = () => {
  for (const field of conditional) {
    const hidden = form.elements[field.dataset.when].value !== field.dataset.is;
    if (field.hidden === hidden) continue;
    field.hidden = hidden;
    field.querySelector('input, select, textarea').disabled = hidden;
  }
};
form.addEventListener('input', apply);
apply();
