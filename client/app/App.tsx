import { useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from '../api/query-client.js';
import { AnnouncerProvider } from '../ui/Announcer.js';
import { Door } from './Door.js';
import { FaultBoundary } from './FaultBoundary.js';

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <FaultBoundary>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <AnnouncerProvider>
            <Door />
          </AnnouncerProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </FaultBoundary>
  );
}
