package longhand.engine.tensor.cuda.ptx;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What one of the kernel tests says about the kernels of any PTX.
///
/// @param kernels that it runs, by name
/// @param check   throws an [AssertionError] where it does not hold
record KernelStatement(Pattern kernels, Consumer<Ptx> check) {

    /// All of them, the quick ones first.
    static final List<KernelStatement> ALL = List.of(
            of("add|add_bias", new ElementwiseKernelTest()::addsBiasesAndRows),
            of("copy_rows", new ElementwiseKernelTest()::copiesRows),
            of("gate", new ElementwiseKernelTest()::gates),
            of("soft_cap", new ElementwiseKernelTest()::capsSoftly),
            of("embed", new EmbeddingKernelTest()::readsTheRowsOfTheTokens),
            of("quantise", new QuantiseKernelTest()::roundsToTheNearestStep),
            of("quantise", new QuantiseKernelTest()::doesNotLoseWhatIsNoNumber),
            of("rotate", new PositionKernelTest()::turnsPairsOfDimensions),
            of("store", new PositionKernelTest()::storesKeysAndValues),
            of("(measure|pick)_scores", new ScoreKernelTest()::areThoseThatAreAllowedAndNear),
            of("(measure|pick)_scores", new ScoreKernelTest()::theMeasuresAreThoseOfAllScores),
            of("(measure|pick)_scores", new ScoreKernelTest()::moreThanThereIsRoomForAreCounted),
            of("(measure|pick)_scores", new ScoreKernelTest()::oneThatIsNotFiniteShowsInTheMeasures),
            of("(measure|pick)_scores", new ScoreKernelTest()::takesLargeVocabularies),
            of("rms_norm", new NormKernelTest()::isByTheRootOfTheMeanSquare),
            of("add_norm|rms_norm|add", new FusedKernelTest()::addAndNormalise),
            of("add_norm_quantise|rms_norm|add|quantise", new FusedKernelTest()::addNormaliseAndQuantise),
            of("gate_quantise|gate|quantise", new FusedKernelTest()::gateAndQuantise),
            of("merge_quantise|merge|quantise", new FusedKernelTest()::mergeAndQuantise),
            of("multiply_(nibble|byte).*", new QuantProductKernelTest()::isTheSumOfTheProducts),
            of("multiply_(nibble|byte).*", new QuantProductKernelTest()::takesEveryTile),
            of("multiply_(nibble|byte).*", new QuantProductKernelTest()::takesTinyAndHugeScales),
            of("multiply_(half|bfloat|float)_.*", new FloatProductKernelTest()::isTheSumOfTheProducts),
            of("multiply_(half|bfloat|float)_.*", new FloatProductKernelTest()::takesEveryTile),
            of("multiply_(half|bfloat|float)_.*", new FloatProductKernelTest()::takesEveryRemainder),
            of("attend_.*|merge", new AttentionKernelTest()::followsTheDefinition),
            of("attend_.*|merge", new AttentionKernelTest()::takesEveryGroup),
            of("attend_.*|merge", new AttentionKernelTest()::seesTheWholeWindowAndNothingElse),
            of("attend_.*|merge", new AttentionKernelTest()::takesEveryShape));

    private static KernelStatement of(String kernels, Consumer<Ptx> check) {
        return new KernelStatement(Pattern.compile(kernels), check);
    }

    boolean isAbout(String kernel) {
        return kernels.matcher(kernel).matches();
    }
}
