package longhand.engine.tensor.cuda;

import java.util.Optional;
import longhand.engine.tensor.cuda.driver.DriverControl;

/// The card that tests run on: one in software, or with `-Dlonghand.gpu=real` that of this machine. Tests with the tag
/// `card` can run on both, but for those with the tag `software`.
public final class CardUnderTest {

    private static final boolean REAL = "real".equals(System.getProperty("longhand.gpu"));

    private CardUnderTest() {}

    /// A card in software as it comes from the shop, or a real one as it is. Must come before anything that may touch
    /// JCuda.
    ///
    /// @return what steers the card in software; empty if it is a real one
    /// @throws IllegalStateException if it should be a real one and there is none
    public static Optional<DriverControl> insert() {
        if (!REAL) {
            return Optional.of(SoftwareCard.insert());
        }
        CardCheck.obstacle().ifPresent(obstacle -> {
            throw new IllegalStateException(obstacle);
        });
        return Optional.empty();
    }

    /// @param records whether passes of one row are recorded and replayed
    public static CudaBackend open(boolean records) {
        return CudaBackend.open(records);
    }
}
