import { useLingui } from '@lingui/react/macro';
import { keepLanguage, speak, type Language } from './language';

const names: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

/** The language for who has no account menu yet. */
export function LanguageLinks() {
  const { i18n } = useLingui();
  return (
    <div className="fp-languages">
      {(Object.keys(names) as Language[]).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.locale === language}
          onClick={() => {
            keepLanguage(language);
            void speak(language);
          }}
        >
          {names[language]}
        </button>
      ))}
    </div>
  );
}
