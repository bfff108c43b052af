import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button';

/** With the mark by which Excel knows UTF-8, and what stands between cells where numbers have a decimal comma. */
const ROWS = {
  en: ['code,name,kind,floor,neighbourhood,capacity,amenities', '3A-001,3A-001,desk,3,3A,1,monitor;sit-stand', '3R-01,Sluiskamer,room,3,3A,8,screen;video'],
  nl: ['code;naam;soort;verdieping;buurt;capaciteit;voorzieningen', '3A-001;3A-001;werkplek;3;3A;1;beeldscherm,zit-stabureau', '3R-01;Sluiskamer;ruimte;3;3A;8;groot scherm,video'],
};

/** An example of the file of spaces, in the reader's language. */
export function SpacesTemplate() {
  const { t, i18n } = useLingui();
  const save = () => {
    const rows = ROWS[i18n.locale === 'nl' ? 'nl' : 'en'];
    const url = URL.createObjectURL(new Blob(['\uFEFF', rows.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: t`spaces-example.csv` });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button look="secondary" onClick={save}>
      <Trans>Download an example of the spaces</Trans>
    </Button>
  );
}
