import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Tags entities with NLP4J: a sentence a line, words separated by tabs; out come as many BILOU tags of 18 classes. */
public final class Teacher {
  private static final String ROOT = "edu/emory/mathcs/nlp/";
  private static final String SETTINGS =
      """
      <configuration>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">%1$slexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">%1$slexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
          <word_embeddings field="word_form_undigitalized">%1$slexica/en-word-embeddings-undigitalized.xz</word_embeddings>
          <named_entity_gazetteers field="word_form_simplified">%1$slexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
        </lexica>
        <models>
          <pos>%1$smodels/en-pos.xz</pos>
          <ner>%1$smodels/en-ner.xz</ner>
        </models>
      </configuration>
      """;

  private Teacher() {}

  /** Arguments: the file of sentences, the file of tags to write. */
  public static void main(String[] args) throws IOException {
    byte[] settings = SETTINGS.formatted(ROOT).getBytes(StandardCharsets.UTF_8);
    NLPDecoder decoder = new NLPDecoder(new ByteArrayInputStream(settings));
    try (Stream<String> lines = Files.lines(Path.of(args[0]));
        var out = Files.newBufferedWriter(Path.of(args[1]))) {
      lines.forEach(
          line -> {
            try {
              out.write(tag(decoder, line.split("\t")));
              out.newLine();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static String tag(NLPDecoder decoder, String[] words) {
    NLPNode[] nodes = new NLPNode[words.length + 1];
    nodes[0] = decoder.create();
    nodes[0].toRoot();
    for (int i = 0; i < words.length; i++) {
      nodes[i + 1] = new NLPNode(i + 1, words[i]);
    }
    decoder.decode(nodes);
    StringJoiner tags = new StringJoiner("\t");
    for (int i = 1; i < nodes.length; i++) {
      tags.add(nodes[i].getNamedEntityTag());
    }
    return tags.toString();
  }
}
