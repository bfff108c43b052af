import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { show } from '../../ui/testing';
import { FilePicker } from './file-picker';

function Picker() {
  const [file, setFile] = useState<File>();
  return <FilePicker aria-label="Spaces (CSV)" file={file} onChoose={setFile} />;
}

it('names the file that was chosen, in words of ours', async () => {
  await show(<Picker />);
  expect(screen.getByText('No file chosen')).toBeInTheDocument();

  await userEvent.upload(screen.getByLabelText('Spaces (CSV)'), new File(['code'], 'spaces.csv'));

  expect(screen.getByText('spaces.csv')).toBeInTheDocument();
  expect(screen.getByText('Another file')).toBeInTheDocument();
});
