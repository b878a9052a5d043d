import { Component, type ReactNode } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';

interface State {
  readonly error: AppError | null;
}

/** One broken view does not take the window with it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof AppError ? error : new AppError('unexpected', { reference: 'UI' }) };
  }

  override render() {
    const { error } = this.state;
    return error ? (
      <ErrorNote message={tError(error)} onRetry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}
