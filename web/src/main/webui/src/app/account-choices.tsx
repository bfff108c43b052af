import { i18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useMe } from '../api/session';
import { Button } from '../ui/button';
import { CheckField, FieldGroup } from '../ui/field';
import { Icon } from '../ui/icon';
import { chooseTheme, chosenTheme, type Theme } from '../ui/theme';
import { keepLanguage, speak, type Language } from './language';
import { useSignOut } from './sign-out';

/** Who I am here, what is mine to say, my language, my colours, and the way out. `onGone`: when another page is asked for. */
export function AccountChoices({ onGone }: { onGone?: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const queries = useQueryClient();
  const group = useId();
  const [theme, setTheme] = useState(chosenTheme);
  const { signOut, busy } = useSignOut();
  const themes: Record<Theme, string> = {
    system: t`As my device`,
    light: t`Light`,
    dark: t`Dark`,
    contrast: t`High contrast`,
  };
  const languages: Record<Language, string> = { nl: 'Nederlands', en: 'English' };
  return (
    <div className="fp-account">
      <p className="fp-account__name">
        <Icon name="person" size={24} /> {me.name}
      </p>
      <p>
        <Link to="/me" onClick={() => onGone?.()}>
          <Trans>Me: who may book for me</Trans>
        </Link>
      </p>
      <FieldGroup legend={<Trans>Language</Trans>} inline>
        {(Object.keys(languages) as Language[]).map((language) => (
          <CheckField
            key={language}
            type="radio"
            name={`${group}-language`}
            label={<span lang={language}>{languages[language]}</span>}
            checked={i18n.locale === language}
            onChange={() => {
              keepLanguage(language);
              // What the services say, they say in the language of the page.
              void speak(language).then(() => queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => what !== 'session' && what !== 'part' }));
            }}
          />
        ))}
      </FieldGroup>
      <FieldGroup legend={<Trans>Colours</Trans>} inline>
        {(Object.keys(themes) as Theme[]).map((one) => (
          <CheckField
            key={one}
            type="radio"
            name={`${group}-theme`}
            label={themes[one]}
            checked={theme === one}
            onChange={() => {
              chooseTheme(one);
              setTheme(one);
            }}
          />
        ))}
      </FieldGroup>
      <Button icon={<Icon name="leave" />} busy={busy} onClick={signOut}>
        <Trans>Sign out</Trans>
      </Button>
    </div>
  );
}
