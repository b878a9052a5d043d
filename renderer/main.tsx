import '#renderer/before.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/App.tsx';
import { askFirst } from '#renderer/app/first-answers.ts';
import { createQueryClient } from '#renderer/lib/client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const client = createQueryClient();
const start = await askFirst(client);
createRoot(root).render(
  <StrictMode>
    <App client={client} start={start} />
  </StrictMode>,
);
