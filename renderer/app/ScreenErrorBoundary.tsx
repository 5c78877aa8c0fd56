import { Button, Container } from '@mantine/core';
import { Component, type ComponentType, type ErrorInfo, type ReactNode } from 'react';
import { withTranslation, type WithTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/ErrorNotice.tsx';

interface BoundaryProps extends WithTranslation<'app'> {
  readonly children: ReactNode;
}

/** Keeps a fault in one screen from taking the window down, and says so. */
class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override readonly state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <Container component="main" size="sm" py="xl">
        <ErrorNotice error={this.state.error} />
        <Button mt="md" onClick={() => this.setState({ error: null })}>
          {this.props.t('showAgain')}
        </Button>
      </Container>
    );
  }
}

/** An error boundary for one screen. */
export const ScreenErrorBoundary: ComponentType<{ readonly children: ReactNode }> = withTranslation('app')(Boundary);
