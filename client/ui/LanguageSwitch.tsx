import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languageName, otherLanguage, speak } from '../locales/language.js';
import { Button } from './Button.js';

/** Switches to the other language, named in that language. What the server words is read anew. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const other = otherLanguage(i18n.language);
  return (
    <Button
      look="quiet"
      lang={other}
      onClick={() => {
        void speak(other).then(() => client.invalidateQueries());
      }}
    >
      {languageName(other)}
    </Button>
  );
}
