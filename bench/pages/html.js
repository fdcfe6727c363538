// A hand-written page: uncontrolled inputs, and one listener that shows and hides what is conditional.
const form = document.getElementById('form');
const conditional = [...form.querySelectorAll('[data-when]')];
const apply = () => {
  for (const field of conditional) {
    const asked = form.elements[field.dataset.when];
    const value = asked.type === 'checkbox' ? String(asked.checked) : asked.value;
    field.hidden = value !== field.dataset.is;
  }
};
form.addEventListener('input', apply);
apply();
