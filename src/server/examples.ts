// The questions that GraphiQL opens with: each runs as it stands on the seed corpus.

/** One example a tab; the first is what most people come for. */
export const EXAMPLE_OPERATIONS: readonly string[] = [
  `# Who negotiated with Japan, and which sentences say so?
query WhoNegotiatedWithJapan {
  actor(name: "Japan") {
    name
    negotiatedWith(first: 10) {
      totalCount
      edges {
        node { name kind country { name } }
        count
        firstDate
        lastDate
        evidence(first: 2) {
          quote
          article { title publisher publishedAt }
        }
      }
    }
  }
}
`,
  `# Who turned down whom, over the whole graph?
query WhoRejectedWhom {
  relations(types: [REJECTED], first: 20) {
    edges {
      node {
        source { name }
        target { name }
        count
        lastDate
        evidence(first: 1) { quote article { title } }
      }
    }
  }
}
`,
  `# What is planned or proposed, rather than done?
query WhatIsPlanned {
  events(filter: { statuses: [PLANNED, PROPOSED] }, first: 20) {
    edges {
      node {
        type
        relation
        status
        date { start end precision }
        actors { name }
        recipients { name }
        evidence { quote article { title } }
      }
    }
  }
}
`,
  `# Who claims and who controls a place, and who has agreed about what?
query WhoClaimsWhat {
  actors(filter: { kinds: [COUNTRY] }, first: 20) {
    edges {
      node {
        name
        claims { relation place { name kind } evidence { quote } }
        agreements(first: 5) { edges { node { name status signedDate } } }
      }
    }
  }
}
`,
  `# Everything that one article tells.
query WhatAnArticleTells {
  articles(first: 1) {
    edges {
      node {
        title
        publisher
        publishedAt
        actors(first: 20) { edges { node { name kind } count } }
        events(first: 20) { edges { node { relation status evidence { quote } } } }
      }
    }
  }
}
`,
  `# Find something by a part of its name.
query Find($text: String = "treaty") {
  search(query: $text, first: 10) {
    kind
    score
    name
    node { id }
  }
}
`,
];
