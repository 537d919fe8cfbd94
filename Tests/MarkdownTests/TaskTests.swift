import Markdown
import Testing

@Suite("Tasks")
struct TaskTests {
    @Test("a box says how far a task is, and nobody can tick it")
    func rendering() {
        #expect(
            html("- [ ] Visiter\n- [x] **Appeler**\n- Autre") == """
                <ul>
                <li class="tache"><span class="coche" role="img" aria-label="à faire">☐</span> Visiter</li>
                <li class="tache"><span class="coche" role="img" aria-label="fait">☑</span> <strong>Appeler</strong></li>
                <li>Autre</li>
                </ul>
                """)
    }

    @Test("a task may hold more than a line")
    func blocks() {
        #expect(
            html("1. [X] a\n\n   - [ ] b") == """
                <ol>
                <li class="tache">
                <p><span class="coche" role="img" aria-label="fait">☑</span> a</p>
                <ul>
                <li class="tache"><span class="coche" role="img" aria-label="à faire">☐</span> b</li>
                </ul>
                </li>
                </ol>
                """)
    }

    @Test(
        "what is no box stays as it is written",
        arguments: ["- [ ]", "- [x]a", "- \\[ ] a", "- [-] a", "- a [ ] b", "- `[ ] a`", "[ ] a", "- &#91; ] a"])
    func texts(text: String) {
        #expect(!html(text).contains("tache"))
    }

    @Test("its words are what the text says")
    func words() {
        let document = Reading("> - [x] La *Caf*[^1]\n\n[^1]: - [ ] b\n\n    - [ ] c").document
        #expect(document.plainText == "La Caf\n- [ ] b\nc")
        #expect(Reading("- [ ] é [a](javascript:b)").findings == ["adresse-refusee 1:13"])
    }
}
