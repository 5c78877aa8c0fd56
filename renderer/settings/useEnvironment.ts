import { useQuery } from '@tanstack/react-query';
import { shellClient, type Environment } from '../api/api.ts';

/** Facts about this machine, asked once; null until they are known. */
export function useEnvironment(): Environment | null {
  const environment = useQuery({ queryKey: ['shell', 'environment'], queryFn: () => shellClient.environment({}) });
  return environment.data ?? null;
}
