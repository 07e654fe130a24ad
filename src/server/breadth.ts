// A validation rule: how many fields a request may ask beside each other on one object, those of its fragments included.
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** @param refuse makes the error of a selection that is too broad. */
export function maxBreadthRule(most: number, refuse: (found: number) => Error): ValidationRule {
  return (context: ValidationContext) => {
    const measured = new Map<string, number>();
    let broadest = 0;

    /** Fields of the selection itself; on the way, the broadest selection inside. */
    function measure({ selections }: SelectionSetNode): number {
      let fields = 0;
      for (const selection of selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) fields += measureFragment(selection.name.value);
        else if (selection.kind === Kind.INLINE_FRAGMENT) fields += measure(selection.selectionSet);
        else {
          fields += 1;
          if (selection.selectionSet) note(measure(selection.selectionSet));
        }
      }
      return fields;
    }

    function measureFragment(name: string): number {
      const known = measured.get(name);
      if (known !== undefined) return known;
      // A fragment inside itself, which another rule refuses, ends here.
      measured.set(name, 0);
      const fragment: FragmentDefinitionNode | null | undefined = context.getFragment(name);
      const fields = fragment ? measure(fragment.selectionSet) : 0;
      measured.set(name, fields);
      return fields;
    }

    function note(fields: number): void {
      broadest = Math.max(broadest, fields);
    }

    return {
      OperationDefinition(operation: OperationDefinitionNode) {
        note(measure(operation.selectionSet));
        if (broadest > most) throw refuse(broadest);
        return false;
      },
    };
  };
}
