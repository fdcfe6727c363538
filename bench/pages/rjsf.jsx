import Form from '@rjsf/core';
import { customizeValidator } from '@rjsf/validator-ajv8';
import Ajv2020 from 'ajv/dist/2020.js';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const { schema, uiSchema } = await fetch('/compiled.json').then((answer) => answer.json());
const validator = customizeValidator({ AjvClass: Ajv2020 });
createRoot(document.getElementById('app')).render(
  createElement(Form, { schema, uiSchema, validator, liveValidate: false }),
);
