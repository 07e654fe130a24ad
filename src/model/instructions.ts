// The gate before the model: tells an article that speaks to a machine, whose text is then not shown to one.

// What no reporter writes to a reader: orders about prompts, answers and their form, and marks of chat templates.
const ADDRESSES: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:previous|prior|above|earlier|preceding)\b[^.!?\n]{0,30}\b(?:instructions?|prompts?|rules|directions|guidelines|commands)\b/i,
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:all|any|these|those|your)\b[^.!?\n]{0,20}\b(?:instructions|prompts?)\b/i,
  /\b(?:system|developer) prompt\b|\b(?:new|updated|additional) instructions? (?:for|to) (?:you|the (?:model|assistant|ai))\b/i,
  /\byou are (?:now )?(?:an? |the )?(?:[\w-]{1,20} ){0,2}(?:ai|assistant|language model|llm|chatbot)\b/i,
  /\b(?:if you are|attention|dear|note to|message to|instructions? (?:for|to)|hey|hello)[,:]? (?:an? |the |any |all )?(?:ais?|ai assistants?|(?:large )?language models?|llms?|chatbots?|machine readers?)\b/i,
  /\b(?:output|return|respond|reply|answer|print)\b[^.!?\n]{0,40}\b(?:json|an empty (?:list|array|object))\b/i,
  /<\|[a-z_]{2,20}\|>|\[\/?INST\]|<\/?(?:system|assistant|instructions?)>|^#{2,} ?(?:system|instructions?|assistant)\b/im,
  /\bnewActors\b|\bruleEvents\b|\b[A-Z]{3,}_(?:WITH|TO|FROM|AGAINST)\b/,
];

/** True for a text that gives a language model instructions. */
export function instructsMachines(text: string): boolean {
  return ADDRESSES.some((pattern) => pattern.test(text));
}
