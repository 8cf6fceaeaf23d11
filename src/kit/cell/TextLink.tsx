import { Link, type To } from 'react-router-dom';
import { Code } from './Code.tsx';
import { None } from './None.tsx';
import { Text } from './Text.tsx';

type Props = {
  value: string | null | undefined;
  to: (value: string) => To;
  /** The text is an id or a key. */
  code?: boolean;
};

/** A link whose text is the name of its target. */
export function TextLink({ value, to, code = false }: Props) {
  if (!value) return <None />;
  return <Link to={to(value)}>{code ? <Code value={value} whole /> : <Text value={value} />}</Link>;
}
