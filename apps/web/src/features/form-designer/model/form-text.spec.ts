import { describe, expect, it } from '@jest/globals';
import { FormDefinition } from '@motcua/contracts';
import { aForm } from '@motcua/testing';
import { formText, readFormText } from './form-text.js';

describe('a form as a file', () => {
  it('comes back as it went out', () => {
    const form = FormDefinition.parse(aForm());
    expect(readFormText(formText(form))).toEqual({ form });
  });

  it('is refused with the place of its first fault', () => {
    const [page] = aForm().pages;
    expect(readFormText('{')).toEqual({ place: '' });
    expect(readFormText(JSON.stringify({ form: { pages: [{ ...page, key: 5 }] } }))).toEqual({ place: 'pages › 0 › key' });
  });
});
