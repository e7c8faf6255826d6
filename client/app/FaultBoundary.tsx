import { Component, type ReactNode } from 'react';
import { Trouble } from '../ui/Trouble.js';

interface FaultBoundaryProps {
  children: ReactNode;
}

/** Catches what should not have happened, so that a fault costs one screen and not all. */
export class FaultBoundary extends Component<FaultBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Trouble
        alone
        error={error}
        onRetry={() => {
          // A screen that could not be fetched stays broken in this page's memory: load anew.
          window.location.reload();
        }}
      />
    );
  }
}
