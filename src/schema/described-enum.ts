// Enum types made from the closed vocabularies of the flow, with a description that the compiler demands for each value.
import { builder } from './builder.ts';

interface EnumValue<Value> {
  readonly value: Value;
  readonly description: string;
}

export function addEnum<Value extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Value, string>>,
) {
  const values = {} as Record<Value, EnumValue<Value>>;
  for (const value of Object.keys(descriptions) as Value[]) values[value] = { value, description: descriptions[value] };
  return builder.enumType(name, { description, values });
}
