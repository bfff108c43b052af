import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the browser is told when it may see the fonts of one folder alone, as on another machine; nothing without one. */
export function fonts(folder = process.env.FLEXPLEK_FONTS): Record<string, string> {
  if (!folder) return {};
  const here = mkdtempSync(join(tmpdir(), 'flexplek-fonts-'));
  const file = join(here, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">` +
      `<fontconfig><dir>${folder}</dir><cachedir>${here}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}
